// Runs one recogniser, or the whole importer, over a text made for the test.
import { load } from 'js-yaml'
import { importDocuments } from '../../src/importer/import-documents.ts'

/** Files of the result and its report, from texts by name. */
export const imported = (texts: Readonly<Record<string, string>>) =>
  importDocuments(
    Object.entries(texts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
    { department: 'river-office', year: 2025, stage: 'budget', recordedOn: '2026-01-02' },
  )

/** The forms among the files, as their YAML reads. */
export const formsOf = (files: Readonly<Record<string, string>>): readonly Readonly<Record<string, unknown>>[] =>
  Object.entries(files)
    .filter(([path]) => path.includes('/projects/'))
    .map(([, text]) => load(text) as Record<string, unknown>)

/** Indicators of a form as rows of level, level, name and value. */
export const indicatorsOf = (form: Readonly<Record<string, unknown>>, key = '绩效指标'): readonly string[] => {
  const groups = form[key] as readonly { 一级指标: string; 二级指标: readonly Readonly<Record<string, string>>[] }[]
  return groups.flatMap((group) =>
    group.二级指标.map((row) =>
      [group.一级指标, row.二级指标, row.三级指标, row.指标值].map((text) => text ?? '').join('|'),
    ),
  )
}
