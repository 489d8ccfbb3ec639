// Terms of the glossary: the shipped and the portal's glossary.yaml, and the 名词解释 that disclosures print.
import type { Term } from '../budget/archive.ts'
import { type Disclosure, disclosureKey } from '../budget/disclosure.ts'
import type { Passage } from '../budget/passage.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import { readDisclosureHead } from './disclosure-file.ts'
import { readMap } from './map.ts'
import { readProse } from './markdown.ts'
import type { SourceFile } from './sources.ts'
import { parseYaml } from './yaml.ts'

const own = '本站'

/** Keys of glossary.yaml, and those of an entry; true where one is required. */
export const glossaryKeys = { 名词解释: true } as const
/** Keys of an entry of 名词解释. */
export const termKeys = { 名词: true, 释义: true } as const

/** glossary.yaml: a list of 名词 and 释义. */
export const readGlossary = (source: SourceFile): Outcome<readonly Term[]> => {
  const parsed = parseYaml(source)
  if (parsed.value === null) return { value: [], problems: parsed.problems }
  const problems: Problem[] = [...parsed.problems]
  const place = { file: source.path, path: [] }
  const map = readMap({ value: parsed.value, place }, glossaryKeys, (problem) => problems.push(problem))
  const terms = (map?.maps('名词解释', termKeys) ?? []).map((entry) => ({
    term: entry.text('名词'),
    meaning: entry.text('释义'),
    source: own,
    disclosure: '',
  }))
  return { value: terms, problems }
}

/** `一、财政拨款收入：指…`: number, term, colon, explanation. */
const entry = /^(?:[（(]?[一二三四五六七八九十百\d]+[)）]?[、.．]?)?\s*["“]?([^：:“”"]{2,40})["”]?\s*[：:]\s*(\S.*)$/su

/** Id of the prose in which a disclosure explains its terms. */
const glossaryId = 'glossary'

const termsIn = (passages: readonly Passage[], source: string, disclosure: string): readonly Term[] =>
  passages.flatMap((passage) => {
    const [, term = '', meaning = ''] = (passage.kind === 'text' ? entry.exec(passage.text) : null) ?? []
    return term === '' ? [] : [{ term: term.trim(), meaning, source, disclosure }]
  })

/** The terms that a disclosure explains in its own glossary. */
export const printedTerms = (disclosure: Disclosure): readonly Term[] =>
  disclosure.contents
    .filter(({ id }) => id === glossaryId)
    .flatMap(({ passages }) => termsIn(passages, disclosure.title, disclosureKey(disclosure)))

/** `content/<department>/<year>/<stage>/glossary.md`, and the file that says what the disclosure is. */
const glossaryPath = /^content\/([^/]+\/\d{4}\/(?:budget|final))\/glossary\.md$/

/** Paths of the prose that explains terms, each with the disclosure.yaml that it belongs to. */
export const glossaryFiles = (paths: Iterable<string>): readonly { readonly prose: string; readonly head: string }[] =>
  [...paths].flatMap((prose) => {
    const key = glossaryPath.exec(prose)?.[1]
    return key === undefined ? [] : [{ prose, head: `data/${key}/disclosure.yaml` }]
  })

/** The same terms from these two files alone, before the rest of the disclosure is read. */
export const termsOfFiles = (prose: SourceFile, head: SourceFile, drafts: boolean): readonly Term[] => {
  const known = readDisclosureHead(head).value
  if (known === null || (known.state === '草稿' && !drafts)) return []
  return termsIn(readProse(prose, glossaryId).value.passages, known.title, glossaryPath.exec(prose.path)?.[1] ?? '')
}
