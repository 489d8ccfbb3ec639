// Bytes and names in, the files of data/ and content/ out, with a report: the one entry of the importer. Pure: no
// disk, no network, no clock, so that the command and a browser worker run the same code.
import { withoutPersonalData } from '../budget/personal/personal-data.ts'
import type { Conservation, Fate, ImportReport, Leftover, Question } from './import-report.ts'
import { type DocumentReader, type ImportInput, readDocument } from './readers/index.ts'
import { recognisers } from './recognise/index.ts'
import {
  type ImportOptions,
  type Item,
  itemsOf,
  nothingRecognised,
  type RecogniserContext,
  type Recognition,
} from './recognition.ts'
import type { Refusal, SourceDocument } from './source-document.ts'
import { withheldRemarks } from './withheld.ts'
import { writeDisclosure } from './write/disclosure-files.ts'

/** Path below the root → text, and what became of everything. */
export interface ImportResult {
  readonly files: Readonly<Record<string, string>>
  readonly report: ImportReport
  /** What was read, and the fate of each of its items: to show the input beside the result. */
  readonly documents: readonly SourceDocument[]
  readonly fates: ReadonlyMap<Item, Fate>
}

const isAmount = (text: string): boolean => /^[-+△▲(（¥￥]?[\d,，]*\d(?:\.\d+)?[)）]?$/.test(text.trim())

const readAll = async (
  inputs: readonly ImportInput[],
  read: DocumentReader,
): Promise<{ documents: readonly SourceDocument[]; refused: readonly Refusal[] }> => {
  const documents: SourceDocument[] = []
  const refused: Refusal[] = []
  // One after the other: memory stays that of the largest file.
  for (const input of inputs) {
    const reading = await read(input)
    if (reading.ok) documents.push(reading.document)
    else refused.push(reading.refusal)
  }
  return { documents, refused }
}

const recognise = (documents: readonly SourceDocument[], options: ImportOptions) => {
  const fates = new Map<Item, Fate>()
  const folder = `${options.department}/${options.year}/${options.stage}`
  const context: RecogniserContext = {
    options,
    dataFolder: `data/${folder}`,
    contentFolder: `content/${folder}`,
    isFree: (item) => !fates.has(item),
  }
  const recognitions: Recognition[] = []
  for (const recogniser of recognisers) {
    const recognition = recogniser(documents, context)
    recognitions.push(recognition)
    for (const [item, fate] of recognition.fates) if (!fates.has(item)) fates.set(item, fate)
  }
  return { recognitions, fates }
}

const nameQuestion = 'department/name'

/** The department's name where no file says it: the clerk is asked, and the answer holds as if a file had said it. */
const departmentName = (
  recognitions: readonly Recognition[],
  { departmentKnown = false, answers = {} }: ImportOptions,
  file: string,
): { readonly questions: readonly Question[]; readonly said: readonly Recognition[] } => {
  const found = recognitions.some(({ facts }) => facts.department !== undefined)
  const written = recognitions.some(({ statements, files }) => statements.length + files.length > 0)
  if (departmentKnown || found || !written) return { questions: [], said: [] }
  const answer = (answers[nameQuestion] ?? '').trim()
  const text = '这些文件里没有写部门的名称：部门的全称是什么？'
  return {
    questions: [{ id: nameQuestion, text, choices: [], answer, place: { file } }],
    said: answer === '' ? [] : [{ ...nothingRecognised, facts: { department: answer } }],
  }
}

const unplaced: Exclude<Fate, { kind: 'placed' }> = { kind: 'left', why: '没有认出它属于哪一部分' }

/** The department's own name, printed once more above a title, is written already. */
const named: Fate = { kind: 'furniture', why: '部门名称，已写在部门信息里' }

const bare = (text: string): string => text.replace(/\s+/g, '')

const settle = (
  documents: readonly SourceDocument[],
  fates: ReadonlyMap<Item, Fate>,
  department: string,
): { conservation: Conservation; leftovers: readonly Leftover[] } => {
  const counts = { read: 0, placed: 0, furniture: 0, dropped: 0, left: 0, amounts: 0, amountsPlaced: 0, amountsLeft: 0 }
  const leftovers: Leftover[] = []
  for (const item of documents.flatMap(itemsOf)) {
    const said = item.text.trim() !== ''
    // A value that its format hides, or a formula without one, says nothing and is still told.
    if (!said && !fates.has(item)) continue
    const isName = department !== '' && bare(item.text) === department
    const fate = fates.get(item) ?? (isName ? named : unplaced)
    counts.read++
    counts[fate.kind]++
    const amount = isAmount(item.text)
    if (amount) counts.amounts++
    if (amount && fate.kind === 'placed') counts.amountsPlaced++
    if (amount && fate.kind === 'left') counts.amountsLeft++
    if (fate.kind !== 'placed')
      leftovers.push({
        place: item.place,
        text: fate.kind === 'dropped' ? '' : withoutPersonalData(item.text.trim()),
        fate,
      })
  }
  return { conservation: counts, leftovers }
}

/**
 * Imports all files as one disclosure. `read` may be replaced by one that runs the reader in a worker with a time
 * limit. Never throws for bad input: what cannot be read is refused in the report.
 */
export const importDocuments = async (
  inputs: readonly ImportInput[],
  options: ImportOptions,
  read: DocumentReader = readDocument,
): Promise<ImportResult> => {
  const { documents, refused } = await readAll(inputs, read)
  const { recognitions, fates } = recognise(documents, options)
  const tables = recognitions.flatMap(({ tables }) => tables)
  const name = departmentName(recognitions, options, inputs[0]?.name ?? '')
  const unfilled = tables.length > 0 && tables.every((table) => table.unfilled)
  const report: ImportReport = {
    tables,
    questions: [...recognitions.flatMap(({ questions }) => questions), ...(unfilled ? [] : name.questions)],
    ...settle(documents, fates, bare(recognitions.find(({ facts }) => facts.department)?.facts.department ?? '')),
    refused,
    remarks: [...documents.flatMap(({ remarks }) => remarks), ...withheldRemarks(documents, fates)],
    unfilled,
  }
  return {
    files: report.unfilled
      ? {}
      : writeDisclosure(
          [...recognitions, ...name.said],
          options,
          inputs.map(({ name }) => name),
        ),
    report,
    documents,
    fates,
  }
}
