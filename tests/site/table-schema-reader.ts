// Reads a data package as a stranger's program would, by the text of Table Schema alone: every cell is cast by its type,
// every constraint, key and reference is held. It knows nothing of how our tables are written, and trusts no cell.
import Papa from 'papaparse'

interface Field {
  readonly name: string
  readonly type: string
  readonly constraints?: {
    readonly required?: boolean
    readonly unique?: boolean
    readonly enum?: readonly string[]
    readonly pattern?: string
  }
  readonly trueValues?: readonly string[]
  readonly falseValues?: readonly string[]
}
interface ForeignKey {
  readonly fields: string | readonly string[]
  readonly reference: { readonly resource: string; readonly fields: string | readonly string[] }
}
interface Resource {
  readonly name: string
  /** Several files are one table when they are put behind each other as they are. */
  readonly path: string | readonly string[]
  readonly dialect?: { readonly header?: boolean }
  readonly schema: {
    readonly fields: readonly Field[]
    readonly missingValues?: readonly string[]
    readonly primaryKey?: string | readonly string[]
    readonly foreignKeys?: readonly ForeignKey[]
  }
}

/** What a program reads of a table, and every way in which the table breaks its own description. */
export interface ReadTable {
  readonly name: string
  readonly rows: readonly Readonly<Record<string, string | null>>[]
  readonly faults: readonly string[]
}

const isDay = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return false
  const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])))
  return day.toISOString().startsWith(text)
}

const fits = (text: string, field: Field): boolean => {
  if (field.type === 'string') return true
  if (field.type === 'integer') return /^[+-]?\d+$/.test(text)
  // Table Schema: a number has no thousands separators unless groupChar says so, and ours never does.
  if (field.type === 'number') return /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)
  if (field.type === 'date') return isDay(text)
  if (field.type === 'boolean')
    return [...(field.trueValues ?? ['true']), ...(field.falseValues ?? ['false'])].includes(text)
  return false
}

const cellFaults = (cell: string | null, field: Field): readonly string[] => {
  const { required, enum: choices, pattern } = field.constraints ?? {}
  if (cell === null) return required === true ? ['is missing'] : []
  return [
    ...(fits(cell, field) ? [] : [`“${cell}” is no ${field.type}`]),
    ...(choices === undefined || choices.includes(cell) ? [] : [`“${cell}” is no choice`]),
    ...(pattern === undefined || new RegExp(`^(?:${pattern})$`).test(cell) ? [] : [`“${cell}” breaks the pattern`]),
  ]
}

const listOf = (names: string | readonly string[] | undefined): readonly string[] =>
  names === undefined ? [] : typeof names === 'string' ? [names] : names

type Row = Readonly<Record<string, string | null>>
const keyOf = (row: Row, names: readonly string[]): string => JSON.stringify(names.map((name) => row[name] ?? null))

/** Knows nothing of byte order marks: one would be part of the first heading, as it is to most programs. */
const readRows = ({ schema, dialect }: Resource, text: string): ReadTable['rows'] | string => {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, '\ufeff\ufeff'), {
    skipEmptyLines: 'greedy',
    delimiter: ',',
  })
  const names = schema.fields.map(({ name }) => name)
  const [head = [], ...body] = dialect?.header === false ? [names, ...data] : data
  if (errors.length > 0) return errors[0]?.message ?? 'cannot be parsed'
  if (head.join('\n') !== names.join('\n')) return 'headings are not its fields'
  const uneven = body.findIndex((row) => row.length !== head.length)
  if (uneven >= 0) return `row ${uneven + 2} has ${body[uneven]?.length} cells`
  const missing = schema.missingValues ?? ['']
  return body.map((row) =>
    Object.fromEntries(
      head.map((name, index) => [name, missing.includes(row[index] ?? '') ? null : (row[index] ?? null)]),
    ),
  )
}

/** Every table of a descriptor; `read` gives the text of a file beside it. */
export const readPackage = (
  descriptor: { readonly resources: readonly Resource[] },
  read: (path: string) => string,
): readonly ReadTable[] => {
  const tables = new Map(
    descriptor.resources.map(
      (resource) => [resource.name, readRows(resource, listOf(resource.path).map(read).join(''))] as const,
    ),
  )
  return descriptor.resources.map((resource): ReadTable => {
    const { name, schema } = resource
    const rows = tables.get(name) ?? []
    if (typeof rows === 'string') return { name, rows: [], faults: [rows] }
    const unique = [
      listOf(schema.primaryKey),
      ...schema.fields.filter(({ constraints }) => constraints?.unique === true).map((field) => [field.name]),
    ]
    const faults = [
      ...rows.flatMap((row, index) =>
        schema.fields.flatMap((field) =>
          cellFaults(row[field.name] ?? null, field).map((fault) => `${index + 2} ${field.name} ${fault}`),
        ),
      ),
      ...unique
        .filter((names) => names.length > 0 && new Set(rows.map((row) => keyOf(row, names))).size !== rows.length)
        .map((names) => `${names.join(' ')} is not unique`),
      ...(schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
        const target = reference.resource === '' ? rows : tables.get(reference.resource)
        if (target === undefined || typeof target === 'string')
          return [`refers to ${reference.resource}, which is not there`]
        const known = new Set(target.map((row) => keyOf(row, listOf(reference.fields))))
        const lost = rows.filter(
          (row) => listOf(fields).every((field) => row[field] !== null) && !known.has(keyOf(row, listOf(fields))),
        )
        return lost.map((row) => `${keyOf(row, listOf(fields))} is not in ${reference.resource}`)
      }),
    ]
    return { name, rows, faults }
  })
}
