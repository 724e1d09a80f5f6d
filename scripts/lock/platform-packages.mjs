// @ts-check

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 *
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

/**
 * Optional packages that the lock names as a wish of another one, but does not hold: `npm ci` refuses such a lock.
 * They come about where a lock was written on a machine whose registry lacked the binaries of other platforms.
 * @param {Lock} lock
 * @returns {{ name: string, version: string, dev: boolean }[]}
 */
export function lockGaps({ packages }) {
  return Object.entries(packages).flatMap(([owner, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isHeld(packages, owner, name))
      .map(([name, version]) => ({ name, version, dev: entry.dev ?? false })),
  )
}

/**
 * @param {Record<string, LockEntry>} packages
 * @param {string} owner
 * @param {string} name
 * @returns {boolean} whether Node would find the package from there
 */
function isHeld(packages, owner, name) {
  if (packages[`${owner ? `${owner}/` : ''}node_modules/${name}`]) return true
  return owner !== '' && isHeld(packages, owner.slice(0, Math.max(owner.lastIndexOf('/node_modules/'), 0)), name)
}

/**
 * The lock with an entry for each gap that stands for a platform; npm fetches such a package only there.
 * @param {Lock} lock
 * @returns {Lock}
 */
export function fillGaps(lock) {
  const filled = lockGaps(lock).flatMap(({ name, version, dev }) => {
    const platform = platformOf(name)
    if (platform === null || !/^\d+\.\d+\.\d+\S*$/.test(version)) return []
    return [[`node_modules/${name}`, { version, ...(dev ? { dev } : {}), optional: true, ...platform }]]
  })
  const [root, ...rest] = Object.entries(lock.packages)
  const sorted = [...rest, ...filled].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return { ...lock, packages: Object.fromEntries(root ? [root, ...sorted] : sorted) }
}

/**
 * @param {string} name such as `@next/swc-linux-x64-musl`
 * @returns {{ os?: string[], cpu: string[], libc?: string[] } | null}
 */
export function platformOf(name) {
  const found =
    /-(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|x64|ppc64|riscv64|s390x|loong64)(?:-(gnu|musl|msvc|eabi)\w*)?$/.exec(
      name,
    )
  if (!found) return /-wasm32-wasi$/.test(name) ? { cpu: ['wasm32'] } : null
  const [, os = '', cpu = '', libc] = found
  return { os: [os], cpu: [cpu], ...(libc === 'gnu' ? { libc: ['glibc'] } : libc === 'musl' ? { libc: ['musl'] } : {}) }
}
