// The open data of the built site: every download address of DOMAIN.md answers, checksums hold, strangers' programs can
// read it, and machines find it.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { departmentsOf, readDisclosureJson } from '../../src/exports/disclosure-json.ts'
import { disclosuresIn, realFacts } from '../exports/archives.ts'
import { documentKeys } from '../real-documents.ts'
import { attribute, builtFiles, builtPages } from './built-pages.ts'
import { sites } from './sites.ts'
import { readPackage } from './table-schema-reader.ts'

const real = realFacts()
const tables = ['disclosures', 'lines', 'projects', 'indicators', 'evaluations', 'findings']
const file = (path: string, site = sites().real): Buffer => readFileSync(join(site, path))
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('download addresses', () => {
  it('every one of DOMAIN.md section 5 answers', () => {
    const ofDisclosures = disclosuresIn(real).flatMap(({ disclosure }) => {
      const { department, year, stage, statements, forms } = disclosure
      const folder = `${department}/${year}/${stage}`
      const name = `${department}-${year}-${stage}`
      return [
        `${folder}/${name}.xlsx`,
        `${folder}/${name}.json`,
        ...statements.map(({ id }) => `${folder}/tables/${id}.csv`),
        ...(forms.length > 0 ? [`${folder}/projects.csv`] : []),
      ]
    })
    const ofPortal = [
      ...tables.map((id) => `data/${id}.csv`),
      'data/datapackage.json',
      'data/schemas/disclosure.json',
      'data/all.zip',
      'data/SHA256SUMS',
      'data/index.html',
      'feed.xml',
      'sitemap-index.xml',
      'robots.txt',
      'share.png',
    ]
    const missing = [...ofDisclosures, ...ofPortal].filter((path) => !existsSync(join(sites().real, path)))
    expect(missing).toEqual([])
  })

  it('so does every page: of the portal, of a department, of a project over the years, of a disclosure and its forms', () => {
    const ofPortal = ['', 'departments', 'three-public', 'projects', 'compare', 'findings', 'search', 'data', 'rules']
    const ofReaders = ['rules/GJ-101', 'glossary', 'guide', 'about', 'accessibility']
    const ofDisclosures = disclosuresIn(real).flatMap(({ disclosure }) => {
      const { department, year, stage, statements, forms } = disclosure
      const folder = `${department}/${year}/${stage}`
      return [
        department,
        ...['', '/projects', '/checks', '/print'].map((part) => folder + part),
        ...(statements.length > 0 ? [`${folder}/tables`] : []),
        ...forms.flatMap(({ id }) => [`${folder}/projects/${id}`, `${department}/projects/${id}`]),
      ]
    })
    const missing = [...ofPortal, ...ofReaders, ...ofDisclosures].filter(
      (path) => !existsSync(join(sites().real, path, 'index.html')),
    )
    expect(missing).toEqual([])
  })

  it('every disclosure page names its downloads with their true sizes', () => {
    const wrong = builtPages(sites().real).flatMap(({ root, address }) =>
      root.querySelectorAll('a[download]').flatMap((link) => {
        const path = attribute(link, 'href') ?? ''
        const bytes = file(path).length
        const size =
          bytes < 1024
            ? `${bytes} B`
            : bytes < 1024 ** 2
              ? `${(bytes / 1024).toFixed(1)} KB`
              : `${(bytes / 1024 ** 2).toFixed(1)} MB`
        return link.textContent.includes(size) ? [] : [`${address}: ${path} is ${size}`]
      }),
    )
    expect(wrong).toEqual([])
  })
})

describe('checksums', () => {
  const sums = (site: string) =>
    file('data/SHA256SUMS', site)
      .toString()
      .trim()
      .split('\n')
      .map((line) => line.split('  ') as [string, string])

  it('hold for every file below /data/ but themselves', () => {
    const listed = sums(sites().real)
    expect(listed.filter(([hash, name]) => sha256(file(`data/${name}`)) !== hash)).toEqual([])
    const there = builtFiles(sites().real).filter((name) => name.startsWith('data/') && !name.endsWith('.html'))
    expect(listed.map(([, name]) => `data/${name}`).toSorted()).toEqual(
      there.filter((name) => name !== 'data/SHA256SUMS'),
    )
  })

  it('are the same in a second build', () => {
    expect(file('data/SHA256SUMS', sites().again)).toEqual(file('data/SHA256SUMS'))
  })

  it('stand in the ZIP beside 说明.txt, which says what is inside, units, blanks, licence, citation and checking', () => {
    const text = strFromU8(unzipSync(file('data/all.zip'))['说明.txt'] ?? new Uint8Array())
    const expected = [
      ...tables.map((id) => `${id}.csv`),
      '空白不是 0',
      '计量单位',
      '本站未设定',
      '[DS/OL]',
      'shasum -a 256 -c',
    ]
    expect(expected.filter((word) => !text.includes(word))).toEqual([])
    expect(file('data/all.zip', sites().again)).toEqual(file('data/all.zip'))
  })

  it('inside the ZIP hold for what the ZIP carries, whole disclosures included', () => {
    const zip = unzipSync(file('data/all.zip'))
    const listed = strFromU8(zip.SHA256SUMS ?? new Uint8Array())
      .trim()
      .split('\n')
    expect(listed.map((line) => line.split('  ')[1])).toEqual(Object.keys(zip).filter((name) => name !== 'SHA256SUMS'))
    expect(listed.filter((line) => !line.startsWith(sha256(zip[line.slice(66)] ?? new Uint8Array())))).toEqual([])
    const files = Object.keys(zip).filter((name) => name.startsWith('disclosures/'))
    const rebuilt = departmentsOf(files.map((name) => readDisclosureJson(strFromU8(zip[name] ?? new Uint8Array()))))
    // Regions come in the order of their codes; a reader of the archive sorts departments as it likes.
    const byId = (departments: typeof rebuilt) => departments.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(byId(rebuilt)).toStrictEqual(byId(real.archive.departments))
  })
})

describe('a stranger’s program', () => {
  it('loads the data package: descriptor, types, constraints, keys and references of every table', () => {
    const descriptor = JSON.parse(file('data/datapackage.json').toString())
    const tables = readPackage(descriptor, (path) => file(`data/${path}`).toString())
    expect(tables.map(({ name, rows, faults }) => [name, rows.length > 0, faults])).toEqual(
      tables.map(({ name }) => [name, true, []]),
    )
  })

  it('is told of every table what Data Package v2 asks: profile, type, size, digest, schema, keys', () => {
    const descriptor = JSON.parse(file('data/datapackage.json').toString())
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json')
    for (const resource of descriptor.resources) {
      const bytes = file(`data/${resource.path}`)
      expect([resource.type, resource.bytes]).toEqual(['table', bytes.length])
      // One digest in three hundred reads as a mobile number and stands in SHA256SUMS alone.
      const digest = sha256(bytes)
      expect(resource.hash).toBe(/(?<!\d)1[3-9]\d{9}(?!\d)/.test(digest) ? undefined : `sha256:${digest}`)
      expect(resource.schema.primaryKey.length).toBeGreaterThan(0)
      const head = bytes.toString().split('\r\n')[0]
      expect(head).toBe(resource.schema.fields.map(({ name }: { name: string }) => name).join(','))
    }
    expect(descriptor.resources.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(tables))
  })

  it('opens every workbook of the site', () => {
    for (const { disclosure } of disclosuresIn(real)) {
      const { department, year, stage } = disclosure
      const book = read(file(`${department}/${year}/${stage}/${department}-${year}-${stage}.xlsx`))
      expect(book.SheetNames[0]).toBe('说明')
    }
  })
})

describe('search engines', () => {
  it('find every page once in the sitemap, paper versions and the page for missing addresses apart', () => {
    const listed = [
      ...file('sitemap-0.xml')
        .toString()
        .matchAll(/<loc>http:\/\/localhost:4321([^<]*)<\/loc>/g),
    ].map((match) => decodeURI(match[1] ?? ''))
    const pages = builtPages(sites().real)
      .map(({ address }) => address)
      .filter((address) => address !== '/404.html' && !address.endsWith('/print/'))
    expect(listed).toEqual(pages.toSorted())
  })

  it('are told whole addresses of the deployment, in its folder of the host', () => {
    const below = sites().below
    expect(file('robots.txt', below).toString()).toContain(
      'Sitemap: https://www.example.gov.cn/budget/sitemap-index.xml',
    )
    const page = builtPages(below).find(({ address }) => address === '/xinzhou-industry/2022/budget/')
    const link = (selector: string, name: string) =>
      attribute(page?.root.querySelector(selector) ?? fail(selector), name)
    expect(link('link[rel="canonical"]', 'href')).toBe(
      'https://www.example.gov.cn/budget/xinzhou-industry/2022/budget/',
    )
    expect(link('meta[property="og:image"]', 'content')).toBe('https://www.example.gov.cn/budget/share.png')
    expect(link('link[type="application/atom+xml"]', 'href')).toBe('/budget/feed.xml')
  })

  it('are told no address that only this machine could follow', () => {
    const wrong = builtPages(sites().real).filter(({ root }) =>
      ['og:url', 'og:image'].some((name) => root.querySelector(`meta[property="${name}"]`) !== null),
    )
    expect(wrong.map(({ address }) => address)).toEqual([])
    expect(JSON.parse(file('data/datapackage.json').toString())).not.toHaveProperty('homepage')
    expect(JSON.parse(file('data/datapackage.json', sites().below).toString()).homepage).toBe(
      'https://www.example.gov.cn/budget/data/',
    )
  })

  it('are told of every disclosure that it is a data set of a government organisation, with files that exist', () => {
    const below = sites().below
    const pages = builtPages(below).filter(({ address }) => /^\/[^/]+\/\d{4}\/(?:budget|final)\/$/.test(address))
    expect(pages.map(({ address }) => address)).toEqual(expect.arrayContaining(documentKeys.map((key) => `/${key}/`)))
    for (const { html } of pages) {
      const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}'
      const data = JSON.parse(text)
      expect([data['@type'], data.creator['@type']]).toEqual(['Dataset', 'GovernmentOrganization'])
      const files: readonly string[] = data.distribution.map(({ contentUrl }: { contentUrl: string }) => contentUrl)
      const origin = 'https://www.example.gov.cn/budget/'
      expect(
        files.filter((url) => !url.startsWith(origin) || !existsSync(join(below, url.slice(origin.length)))),
      ).toEqual([])
    }
  })
})

const fail = (what: string): never => {
  throw new Error(`nothing at ${what}`)
}
