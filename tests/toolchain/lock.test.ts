// What makes two commands enough on a stranger's machine: an exact, complete, host-free lockfile and our own Node.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { missingOptional, platformOf, withoutIntegrity } from '../../scripts/lock-platforms.mjs'

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
}
interface LockEntry {
  readonly version?: string
  readonly resolved?: string
  readonly link?: boolean
}
const manifest: Manifest = JSON.parse(read('package.json'))
const lock: { readonly packages: Readonly<Record<string, LockEntry>> } = JSON.parse(read('package-lock.json'))
const declared = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }

test('commands run on the Node that the lockfile brings, not on the machine’s', () => {
  const locked = manifest.optionalDependencies[`node-${process.platform.replace('32', '')}-${process.arch}`]
  // Where no Node is locked, setup.mjs has asked for one that is new enough.
  expect(process.versions.node).toBe(locked ?? process.versions.node)
})

test('the lockfile names no host, so that every mirror serves it', () => {
  expect(Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined)).toEqual([])
  expect(read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/)
})

test('the lockfile holds the binaries of every platform, so that npm ci works on all of them', () => {
  expect(missingOptional(lock.packages).map(({ place, name }) => `${place} → ${name}`)).toEqual([])
})

test('the bytes of every locked package are vouched for by a hash', () => {
  expect(withoutIntegrity(lock.packages).map(([place]) => place)).toEqual([])
})

test('no locked package brings an HTTP client of its own with old advisories', () => {
  const places = Object.keys(lock.packages)
  expect(places.filter((place) => /(?:^|\/)node_modules\/(?:datapackage|tableschema|axios)$/.test(place))).toEqual([])
})

test('every package has one exact version, the same in the manifest and the lockfile', () => {
  const other = Object.entries(declared).filter(
    ([name, version]) =>
      !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version) || lock.packages[`node_modules/${name}`]?.version !== version,
  )
  expect(other).toEqual([])
})

test('every package that we chose is listed with its reason in CONTRIBUTING.md', () => {
  const contributing = read('CONTRIBUTING.md')
  expect(Object.keys(declared).filter((name) => !contributing.includes(`\`${name}\``))).toEqual([])
})

test('every command prepares a fresh clone first and then runs on our own Node', () => {
  const commands = ['start', 'test', 'dev', 'check', 'build', 'preview']
  for (const name of commands) {
    expect(manifest.scripts[name]).toMatch(
      /^node scripts\/setup\.mjs(?: --browser)?(?: --tools)? && npm run --silent \w+:run(?: --)?$/,
    )
    expect(manifest.scripts[`${name}:run`]).toMatch(/^node scripts\//)
  }
})

test('the platform of a binary is read from its name', () => {
  expect(platformOf('@astrojs/compiler-binding-linux-arm64-musl')).toEqual({ os: 'linux', cpu: 'arm64', libc: 'musl' })
  expect(platformOf('@biomejs/cli-win32-x64')).toEqual({ os: 'win32', cpu: 'x64', libc: undefined })
  expect(platformOf('@astrojs/compiler-binding-wasm32-wasi')).toEqual({ os: undefined, cpu: 'wasm32', libc: undefined })
})
