// The whole of a disclosure as JSON and back: every fact with its exact text, unit and place. Money is written in 元 as
// an exact decimal text, other decimals as text too, because a number of JSON would be read as a float.
import type { Archive, Department } from '../budget/archive.ts'
import { citation } from '../budget/citation.ts'
import { type Decimal, decimalText, parseDecimal } from '../budget/decimal.ts'
import { type Disclosure, disclosureKey } from '../budget/disclosure.ts'
import { parseAmount, yuanText } from '../budget/money.ts'
import { type Review, reviewOf } from '../budget/rules/review.ts'
import { dataFilePath, disclosurePath } from '../views/words/address.ts'
import type { Facts } from './data-table.ts'
import { type Json, jsonLines } from './json-lines.ts'

/** Name of the JSON Schema below /data/. */
export const disclosureSchemaName = 'schemas/disclosure.json'

/** A department without its disclosures: what a JSON file says of whom it is from. */
export type DepartmentFacts = Omit<Department, 'disclosures'>

/** What a file holds: enough to rebuild the archive's part that it is from. */
export interface DisclosureFile {
  readonly department: DepartmentFacts
  readonly disclosure: Disclosure
}

/** Down to the rows of a statement and the indicators of a form. */
const levels = 5

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isDecimal = (value: unknown): value is Decimal =>
  isObject(value) && typeof value.units === 'bigint' && typeof value.scale === 'number'

/** Amounts are the only objects with 分; `fen` becomes `yuan`, so that no reader takes one for the other. */
const encode = (value: unknown): Json => {
  if (isDecimal(value)) return decimalText(value)
  if (Array.isArray(value)) return value.map(encode)
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .map(([key, part]) =>
          key === 'fen' && typeof part === 'bigint' ? ['yuan', yuanText(part)] : [key, encode(part)],
        ),
    )
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null)
    return value
  throw new TypeError(`A disclosure holds a ${typeof value}, which JSON has no form for`)
}

const decimal = (text: unknown): Decimal => {
  const value = typeof text === 'string' ? parseDecimal(text) : null
  if (value === null) throw new TypeError(`“${String(text)}”不是十进制数`)
  return value
}

const fen = (yuan: unknown): bigint => {
  const reading = parseAmount(String(yuan), '元')
  if (!reading.ok) throw new TypeError(`“${String(yuan)}”不是以元计的金额`)
  return reading.fen
}

/** Keys whose texts are decimals, by the kind of the object they stand in. */
const decimalKeys = (value: Readonly<Record<string, unknown>>): readonly string[] => {
  if (value.kind === 'number') return ['number']
  if (value.kind === 'range') return ['from', 'to']
  // Points and percentages: printed text, its value, its place.
  return 'text' in value && 'value' in value && 'place' in value ? ['value'] : []
}

const decode = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(decode)
  if (!isObject(value)) return value
  const decimals = decimalKeys(value)
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (key === 'yuan') return ['fen', fen(part)]
      return [key, decimals.includes(key) ? decimal(part) : decode(part)]
    }),
  )
}

/** Findings beside the document: what was found, both sides, and the department's answers. */
const findingsJson = (review: Review | undefined): Json =>
  (review?.findings ?? []).map(({ code, severity, position, message, checks, torn, answers }) => ({
    code,
    severity,
    position,
    message,
    torn: torn?.note ?? '',
    answers: answers.map(({ note }) => note),
    checks: checks.map((check) => ({
      code: check.code,
      verdict: check.verdict,
      position: check.position,
      message: check.message,
      differenceYuan: check.differenceFen === null ? null : yuanText(check.differenceFen),
      evidence: check.evidence.map(({ label, text, position }) => ({ label, text, position })),
    })),
  }))

/** The text of `<department>-<year>-<stage>.json`. */
export const disclosureJson = (
  { archive, reviews, address }: Facts,
  department: Department,
  disclosure: Disclosure,
): string => {
  const { disclosures: _, ...facts } = department
  const { licence, licenceUrl } = archive.site
  const own = address(disclosurePath(disclosure))
  const file = {
    $schema: address(dataFilePath(disclosureSchemaName)),
    format: '1.0',
    id: disclosureKey(disclosure),
    address: own,
    licence: { name: licence, url: licenceUrl },
    citation: citation(department, disclosure, own),
    department: encode(facts),
    disclosure: encode(disclosure),
    findings: findingsJson(reviewOf(reviews, disclosure)),
  }
  return `${jsonLines(file, levels)}\n`
}

/**
 * The values that a file was written from, exactly: amounts in 分, decimals, places. Throws on text that is no such
 * file; the JSON Schema at /data/schemas/disclosure.json says in full what one looks like.
 */
export const readDisclosureJson = (text: string): DisclosureFile => {
  const file: unknown = JSON.parse(text)
  if (!isObject(file) || file.format !== '1.0' || !isObject(file.department) || !isObject(file.disclosure))
    throw new TypeError('不是本站的公开数据 JSON（格式 1.0）')
  // The schema, not the compiler, knows the shape of the text.
  return { department: decode(file.department), disclosure: decode(file.disclosure) } as DisclosureFile
}

/** The departments of an archive rebuilt from the files of all their disclosures, in the order given. */
export const departmentsOf = (files: readonly DisclosureFile[]): Archive['departments'] =>
  [...Map.groupBy(files, ({ department }) => department.id).values()].flatMap((own) =>
    own[0] === undefined ? [] : [{ ...own[0].department, disclosures: own.map(({ disclosure }) => disclosure) }],
  )
