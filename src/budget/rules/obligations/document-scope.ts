// What kind of document a disclosure is, for duties that only a whole department budget has, and where its prose
// speaks of something.

import type { Disclosure } from '../../disclosure.ts'
import type { Content, Passage } from '../../passage.ts'
import { contentPosition } from '../../position.ts'
import { isOtherTable } from '../../statement.ts'
import type { RuleContext } from '../rule.ts'

/** Why duties on statements do not apply: documents that publish performance alone; '' when they apply. */
export const withoutStatements = ({ disclosure }: RuleContext): string =>
  disclosure.entries.length > 0
    ? ''
    : `本文件只公开${disclosure.stage === 'final' ? '绩效自评' : '绩效目标'}，不含${disclosure.stage === 'final' ? '决算' : '预算'}报表`

/**
 * Why a statement that a duty looks for may stand under another name: provinces divide the statements of a 决算 differently
 * (财政拨款支出决算明细表), and a table that the program does not know is kept under its own; '' where it cannot.
 */
export const mayStandElsewhere = ({ disclosure }: RuleContext): string => {
  const others = disclosure.entries.filter(({ id, title }) => isOtherTable(id) && /支出/u.test(title))
  return disclosure.stage === 'final' && others.length > 0
    ? `没有看到这张表；${others.map(({ title }) => `《${title}》`).join('')}可能含有这些内容，请对照原件`
    : ''
}

/** Explanations of words explain nothing about the department. */
const isGlossary = ({ title, id }: Content): boolean => title.includes('名词解释') || id === 'glossary'

/** A passage with the file it stands in. */
export interface Found {
  readonly content: Content
  readonly passage: Passage
}

/** Passages of the prose, the glossary aside, whose text or heading fits. */
export const passagesOn = (disclosure: Disclosure, pattern: RegExp): readonly Found[] =>
  disclosure.contents
    .filter((content) => !isGlossary(content))
    .flatMap((content) =>
      content.passages
        .filter(({ kind, text, heading }) => kind === 'text' && (pattern.test(text) || pattern.test(heading)))
        .map((passage) => ({ content, passage })),
    )

/** 位置 of files, each once. */
export const positionsOf = (found: readonly Found[]): readonly string[] => [
  ...new Set(found.map(({ content }) => contentPosition(content.id))),
]
