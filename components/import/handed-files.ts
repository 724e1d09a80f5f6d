// Files that were dropped elsewhere, on their way to the import page; a File can't travel in an address.
let handed: readonly File[] = []

/** Keeps files for the import page, which is opened next. */
export function handFiles(files: readonly File[]): void {
  handed = [...handed, ...files]
}

/** Takes the files that wait, once. */
export function takeHandedFiles(): readonly File[] {
  const taken = handed
  handed = []
  return taken
}
