/** Loads a page of ours anew, after somebody signed in or out: nothing the last person saw may stay in memory. */
export function goAnew(path: string): void {
  window.location.assign(path)
}
