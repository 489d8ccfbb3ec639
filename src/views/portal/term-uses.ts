// Where each term of the glossary is used: the parts of the published documents in which it stands.
import { type Archive, allDisclosures, departmentName } from '../../budget/archive.ts'
import { cellText } from '../../budget/cell.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { formKindNames, indicatorsOf } from '../../budget/project.ts'
import { disclosurePath, formsPath, objectivesPath, tablesPath } from '../words/address.ts'
import type { Crumb } from '../words/crumb.ts'
import { formListName } from '../words/form-list.ts'
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
    { link: { label: '文字说明', path: disclosurePath(disclosure) }, texts: prose },
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

/** By the anchor of the term; the newest documents first. */
export const termUses = (archive: Archive): ReadonlyMap<string, readonly TermUse[]> => {
  const { find } = termFinder(archive)
  const uses = new Map<string, TermUse[]>()
  for (const disclosure of allDisclosures(archive).toSorted((a, b) => b.year - a.year)) {
    const department = archive.departments.find(({ id }) => id === disclosure.department)
    const name = department === undefined ? '' : departmentName(department, disclosure.year)
    const parts = partsOf(disclosure).flatMap(({ link, texts }) => find(texts).map((anchor) => ({ anchor, link })))
    for (const [anchor, found] of Map.groupBy(parts, (part) => part.anchor))
      uses.set(anchor, [
        ...(uses.get(anchor) ?? []),
        { label: `${name}${periodName(disclosure)}`, parts: found.map(({ link }) => link) },
      ])
  }
  return uses
}
