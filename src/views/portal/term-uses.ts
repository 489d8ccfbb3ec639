// Where each term of the glossary is used: the parts of the published documents in which it stands.
import { departmentName } from '../../budget/archive.ts'
import { cellText } from '../../budget/cell.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { formKindNames, indicatorsOf } from '../../budget/project.ts'
import { explanationsPath, formsPath, objectivesPath, tablesPath } from '../words/address.ts'
import type { Crumb } from '../words/crumb.ts'
import { formListName } from '../words/form-list.ts'
import type { Kept, Portal } from '../words/kept.ts'
import { periodName } from '../words/period.ts'
import { termFinder } from '../words/terms-in-place.ts'

/** One document that uses a term, with links to the parts in which it stands. */
export interface TermUse {
  readonly label: string
  readonly parts: readonly Crumb[]
}

interface Part {
  readonly link: Crumb
  readonly texts: readonly string[]
}

const statementTexts = ({ statements }: Disclosure): readonly string[] =>
  statements.flatMap(({ entry, columns, rows }) => [
    entry.title,
    ...columns.flatMap(({ path }) => path),
    ...rows.flatMap(({ cells }) => cells.map(cellText)),
  ])

const formTexts = ({ forms }: Disclosure): readonly string[] =>
  forms.flatMap((form) => [
    formKindNames[form.kind],
    form.title,
    form.name,
    ...form.goals.map(({ text }) => text),
    ...form.paragraphs.map(({ text }) => text),
    ...form.groups.map(({ first }) => first),
    ...indicatorsOf(form).flatMap(({ third, value, actual, reason }) => [third, value, actual, reason]),
  ])

const partsOf = (disclosure: Disclosure): readonly Part[] => {
  const { contents, statements, forms, objectives } = disclosure
  const prose = contents.flatMap(({ passages }) => passages.map(({ text }) => text))
  return [
    { link: { label: '文字说明', path: explanationsPath(disclosure) }, texts: prose },
    ...(statements.length === 0
      ? []
      : [{ link: { label: '公开表', path: tablesPath(disclosure) }, texts: statementTexts(disclosure) }]),
    ...(forms.length === 0
      ? []
      : [{ link: { label: formListName(forms), path: formsPath(disclosure) }, texts: formTexts(disclosure) }]),
    ...(objectives === null
      ? []
      : [
          {
            link: { label: '部门整体绩效目标', path: objectivesPath(disclosure) },
            texts: [objectives.overall, ...objectives.sections.flatMap(({ title, goal }) => [title, goal])],
          },
        ]),
  ]
}

/** One document, with links to the parts in which terms stand by the anchor of the term. */
interface DocumentUses {
  readonly year: number
  readonly label: string
  readonly parts: ReadonlyMap<string, readonly Crumb[]>
}

/** What the glossary keeps of a department. */
export const usesOf: Kept<readonly DocumentUses[]> = {
  id: 'term-uses',
  of: (department, { archive }) =>
    department.disclosures.map((disclosure) => {
      const found = partsOf(disclosure).flatMap(({ link, texts }) =>
        termFinder(archive)
          .find(texts)
          .map((anchor) => ({ anchor, link })),
      )
      const parts = [...Map.groupBy(found, ({ anchor }) => anchor)].map(
        ([anchor, same]) => [anchor, same.map(({ link }) => link)] as const,
      )
      return {
        year: disclosure.year,
        label: `${departmentName(department, disclosure.year)}${periodName(disclosure)}`,
        parts: new Map(parts),
      }
    }),
}

/** By the anchor of the term; the newest documents first. */
export const termUses = (portal: Portal): ReadonlyMap<string, readonly TermUse[]> => {
  const uses = new Map<string, TermUse[]>()
  for (const { label, parts } of portal
    .rows(usesOf)
    .flat()
    .toSorted((a, b) => b.year - a.year))
    for (const [anchor, found] of parts) {
      const known = uses.get(anchor)
      if (known === undefined) uses.set(anchor, [{ label, parts: found }])
      else known.push({ label, parts: found })
    }
  return uses
}
