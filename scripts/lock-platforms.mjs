// Completes package-lock.json after it was regenerated: `npm install` leaves out optional binaries of platforms that
// it cannot see at that moment, and `npm ci` on a fresh clone then stops with "Missing … from lock file".
// It decides nothing about versions: only exact versions that a locked package itself names are written.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const systems = ['android', 'darwin', 'freebsd', 'linux', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']
const libraries = { gnu: 'glibc', musl: 'musl' }

/** What a binary's name says of where it runs: `…-linux-x64-musl` → linux, x64, musl. */
export const platformOf = (/** @type {string} */ name) => {
  const words = name.split(/[-/@]/)
  const os = systems.find((system) => words.includes(system))
  const cpu = processors.find((processor) => words.includes(processor))
  const libc = os === 'linux' ? Object.entries(libraries).find(([word]) => words.includes(word))?.[1] : undefined
  return { os, cpu, libc }
}

/** Folders in which a package at `place` looks for its dependencies, nearest first. */
const lookups = (/** @type {string} */ place) => {
  const parts = place.split('/node_modules/')
  const nested = parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/node_modules/')}/node_modules/`)
  return [...nested, 'node_modules/']
}

/**
 * Optional dependencies that a locked package names and the lock does not hold.
 * @param {Record<string, any>} packages
 */
export const missingOptional = (packages) =>
  Object.entries(packages).flatMap(([place, entry]) =>
    Object.entries(/** @type {Record<string, string>} */ (entry.optionalDependencies ?? {}))
      .filter(([name]) => !lookups(place).some((folder) => packages[folder + name]))
      .map(([name, version]) => ({ place, name, version, parent: entry })),
  )

/**
 * The entry npm would have written. Throws when the version is a range or the name says no platform: then only a
 * registry that has the package can complete the lock.
 * @param {ReturnType<typeof missingOptional>[number]} missing
 */
const lockEntry = ({ place, name, version, parent }) => {
  const { os, cpu, libc } = platformOf(name)
  if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    throw new Error(`${place}: ${name}@${version} is not an exact version`)
  if (os === undefined && cpu === undefined) throw new Error(`${place}: ${name} does not name a platform`)
  return {
    version,
    ...(cpu !== undefined && { cpu: [cpu] }),
    ...(parent.dev && { dev: true }),
    ...(libc !== undefined && { libc: [libc] }),
    ...(parent.license !== undefined && { license: parent.license }),
    optional: true,
    ...(os !== undefined && { os: [os] }),
  }
}

/** What the registry of this machine says a package's bytes come to; asked only for entries that `npm install` left without. */
const integrityOf = (/** @type {string} */ name, /** @type {string} */ version) =>
  execFileSync('npm', ['view', `${name}@${version}`, 'dist.integrity'], { encoding: 'utf8' }).trim()

/** Locked packages whose bytes nothing vouches for. */
export const withoutIntegrity = (/** @type {Record<string, any>} */ packages) =>
  Object.entries(packages).filter(([place, entry]) => place !== '' && entry.link !== true && !entry.integrity)

const complete = (/** @type {string} */ file) => {
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = missingOptional(lock.packages)
  for (const entry of missing) {
    lock.packages[`node_modules/${entry.name}`] = lockEntry(entry)
    console.log(`+ ${entry.name}@${entry.version}`)
  }
  for (const [place, entry] of withoutIntegrity(lock.packages)) {
    const integrity = integrityOf(place.split('node_modules/').at(-1) ?? '', entry.version)
    const { version, ...rest } = entry
    lock.packages[place] = { version, integrity, ...rest }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`package-lock.json: ${missing.length} entries added`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  complete(fileURLToPath(new URL('../package-lock.json', import.meta.url)))
}
