// Everything that was read: all departments, years and stages. Rules and views start from here.
import type { Classification } from './classification/index.ts'
import type { Disclosure } from './disclosure.ts'
import type { Content } from './passage.ts'
import type { KeyPlace } from './place.ts'
import type { Population, PriceIndex } from './region-statistics.ts'
import { stages } from './stage.ts'

/** A name and the years in which documents printed it. */
export interface DepartmentName {
  readonly name: string
  readonly years: readonly number[]
  readonly source: string
}

/** 行政区划 (GB/T 2260). */
export interface Region {
  readonly code: string
  readonly province: string
  readonly city: string
  readonly county: string
}

/** A department over the years: one folder of data/, whatever names it has had. */
export interface Department {
  /** Folder name and first part of every address. */
  readonly id: string
  /** 部门编码, the latest declared; '' when no document prints one. */
  readonly code: string
  /** All declared codes with the years in which documents printed them; no years = not known to be limited. */
  readonly codes: readonly { readonly code: string; readonly years: readonly number[] }[]
  readonly region: Region
  readonly names: readonly DepartmentName[]
  readonly note: string
  /** Oldest first; budget before final within a year. */
  readonly disclosures: readonly Disclosure[]
  readonly place: KeyPlace
}

/** A term of the glossary. */
export interface Term {
  readonly term: string
  readonly meaning: string
  /** Where the explanation stands: a document's title or 本站. */
  readonly source: string
  /** Folder of the disclosure that prints it; '' for the built-in glossary. */
  readonly disclosure: string
}

/** An entry of the portal's own in its navigation or footer. */
export interface SiteEntry {
  readonly label: string
  /** What stands beside the label in the footer; '' where the label is the link. */
  readonly text: string
  /** Root-relative or absolute; '' for plain text. */
  readonly href: string
}

/** The portal: data/site.yaml over shipped defaults; unset slots are ''. */
export interface Site {
  readonly title: string
  readonly slogan: string
  /** 主办单位 and the other footer slots; '' leaves the slot out. */
  readonly operator: string
  readonly contact: string
  readonly icp: string
  readonly police: string
  readonly siteCode: string
  readonly licence: string
  readonly licenceUrl: string
  /** 网址: where the portal stands, the folder of the host included. */
  readonly address: string
  /** 强调色 as `#rrggbb`, readable everywhere; '' for the shipped one. */
  readonly accent: string
  /** 标志: a file of the portal's public/ beside its name; '' for none. */
  readonly mark: string
  /** 导航 and 页脚: entries of the portal's own, after the shipped ones. */
  readonly navigation: readonly SiteEntry[]
  readonly footer: readonly SiteEntry[]
  /** 人口 and 价格指数, each with its source; none ships. */
  readonly populations: readonly Population[]
  readonly priceIndices: readonly PriceIndex[]
  /** 筹建: a portal that is being set up may be built without any department. */
  readonly startsEmpty: boolean
}

export interface Archive {
  readonly site: Site
  readonly classification: Classification
  readonly departments: readonly Department[]
  /**
   * Portal prose (content/pages): guide, about, accessibility, shipped where the portal has none; `home` above what the first
   * page shows; every other one a page of its own.
   */
  readonly pages: readonly Content[]
  readonly terms: readonly Term[]
}

/** The name printed in a year, else the latest printed before it, else the first. */
export const departmentName = (department: Department, year: number): string => {
  const printed = department.names.find((name) => name.years.includes(year))
  const earlier = department.names
    .filter((name) => name.years.some((printedYear) => printedYear <= year))
    .sort((a, b) => Math.max(...b.years) - Math.max(...a.years))[0]
  return (printed ?? earlier ?? department.names[0])?.name ?? department.id
}

/** The name most recently printed. */
export const currentName = (department: Department): string =>
  departmentName(department, Math.max(...department.names.flatMap((name) => name.years)))

/** In the order of the departments; within one, oldest first. */
export const allDisclosures = (archive: Archive): readonly Disclosure[] =>
  archive.departments.flatMap((department) => department.disclosures)

/** Oldest first, budget before final. */
export const byTime = (a: Pick<Disclosure, 'year' | 'stage'>, b: Pick<Disclosure, 'year' | 'stage'>): number =>
  a.year - b.year || stages.indexOf(a.stage) - stages.indexOf(b.stage)
