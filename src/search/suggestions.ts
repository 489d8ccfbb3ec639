// What is offered while somebody types: names of departments, projects, statements and rows among the first results.
import type { Result } from './answer.ts'
import { isVerbatim, tiers } from './tiers.ts'

/** A name that can be asked for, and what it is the name of. */
export interface Suggestion {
  readonly words: string
  readonly kind: string
}

const mostSuggestions = 6
/** Kinds whose titles are names of things. */
const namedKinds: readonly string[] = ['部门', '公开表', '绩效目标', '绩效自评', '名词']

const isNear = ({ tier }: Result): boolean =>
  isVerbatim(tier) || tier === tiers.wordingInTitle || tier === tiers.nearTitle

const namesIn = (result: Result): readonly Suggestion[] => {
  const title = namedKinds.includes(result.kind) ? [{ words: result.record.title, kind: result.kind }] : []
  const rows =
    result.kind === '公开表'
      ? result.excerpts
          .filter(({ label }) => label.some(({ mark }) => mark))
          .map(({ label }) => ({
            words: label
              .map(({ text }) => text)
              .join('')
              .trim(),
            kind: '科目和行',
          }))
      : []
  return [...title.filter(() => result.tier <= tiers.inTitle || result.tier > tiers.around), ...rows]
}

/** Names among results, each once, without what stands in the box already. */
export const suggestionsAmong = (results: readonly Result[], typed: string): readonly Suggestion[] => {
  const found = new Map<string, Suggestion>()
  for (const suggestion of results.filter(isNear).flatMap(namesIn))
    if (suggestion.words !== typed && !found.has(suggestion.words)) found.set(suggestion.words, suggestion)
  return [...found.values()].slice(0, mostSuggestions)
}
