// Terms of the glossary: the shipped and the portal's glossary.yaml, and the 名词解释 that disclosures print.
import type { Term } from '../budget/archive.ts'
import { type Disclosure, disclosureKey } from '../budget/disclosure.ts'
import type { Outcome, Problem } from '../budget/problem.ts'
import { readMap } from './map.ts'
import type { SourceFile } from './sources.ts'
import { parseYaml } from './yaml.ts'

const own = '本站'

/** glossary.yaml: a list of 名词 and 释义. */
export const readGlossary = (source: SourceFile): Outcome<readonly Term[]> => {
  const parsed = parseYaml(source)
  if (parsed.value === null) return { value: [], problems: parsed.problems }
  const problems: Problem[] = [...parsed.problems]
  const place = { file: source.path, path: [] }
  const map = readMap({ value: parsed.value, place }, { 名词解释: true }, (problem) => problems.push(problem))
  const terms = (map?.maps('名词解释', { 名词: true, 释义: true }) ?? []).map((entry) => ({
    term: entry.text('名词'),
    meaning: entry.text('释义'),
    source: own,
    disclosure: '',
  }))
  return { value: terms, problems }
}

/** `一、财政拨款收入：指…`: number, term, colon, explanation. */
const entry = /^(?:[（(]?[一二三四五六七八九十百\d]+[)）]?[、.．]?)?\s*["“]?([^：:“”"]{2,40})["”]?\s*[：:]\s*(\S.*)$/su

/** The terms that a disclosure explains in its own glossary. */
export const printedTerms = (disclosure: Disclosure): readonly Term[] =>
  disclosure.contents
    .filter((content) => content.id === 'glossary')
    .flatMap((content) => content.passages)
    .flatMap((passage) => {
      const match = passage.kind === 'text' ? entry.exec(passage.text) : null
      const [, term = '', meaning = ''] = match ?? []
      return term === ''
        ? []
        : [{ term: term.trim(), meaning, source: disclosure.title, disclosure: disclosureKey(disclosure) }]
    })
