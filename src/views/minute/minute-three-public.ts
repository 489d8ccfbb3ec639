// “三公” in one line: total and parts as printed, and the change in the document's own words.

import { absenceOf, missingInSentence } from '../../budget/absence.ts'
import { groupedDigits } from '../../budget/amount-text.ts'
import type { Department } from '../../budget/archive.ts'
import type { Cell } from '../../budget/cell.ts'
import { type Disclosure, statementOf } from '../../budget/disclosure.ts'
import { isBlank } from '../../budget/statement.ts'
import {
  type ThreePublicPart,
  type ThreePublicPartId,
  threePublicPartNames,
  threePublicParts,
} from '../../budget/statements/three-public.ts'
import { statementPath } from '../words/address.ts'
import { periodName } from '../words/period.ts'
import { statedChange } from '../words/stated-change.ts'
import { type MinuteLine, minuteLine } from './minute-line.ts'
import { plainWords } from './minute-plain-words.ts'

const label = '“三公”经费'
const partIds: readonly ThreePublicPartId[] = ['abroad', 'reception', 'purchase', 'running']

/** `表中为空白`, `没有印出`. */
const emptyWords = (cell: Cell | null): string => {
  const absence = absenceOf(cell)
  return absence === null ? '' : absence === 'blank' ? '表中为空白' : missingInSentence[absence]
}

const printed = ({ id, stated }: ThreePublicPart): string =>
  stated === null ? '' : `${threePublicPartNames[id]} ${groupedDigits(stated.text)} ${stated.unit}`

/** `公务接待费 2.00 万元、…；因公出国（境）费、公务用车购置费表中为空白`. */
const partWords = (parts: readonly ThreePublicPart[]): string => {
  const stated = parts.map(printed).filter((text) => text !== '')
  const empty = Map.groupBy(
    parts.filter((part) => part.stated === null),
    (part) => emptyWords(part.cell),
  )
  const silent = [...empty].map(
    ([words, same]) => `${same.map(({ id }) => threePublicPartNames[id]).join('、')}${words}`,
  )
  return [stated.join('、'), ...silent].filter((text) => text !== '').join('；')
}

/** Nothing for a disclosure without any statement: it is no place for 三公. */
export const threePublicLine = (department: Department, disclosure: Disclosure): readonly MinuteLine[] => {
  if (disclosure.statements.length === 0) return []
  const statement = statementOf(disclosure, 'three-public')
  if (statement === undefined)
    return [minuteLine('threePublic', label, `这份${periodName(disclosure)}公开没有“三公”经费表。`)]
  const links = [{ label: statement.entry.title, path: statementPath(disclosure, 'three-public') }]
  if (isBlank(statement))
    return [minuteLine('threePublic', label, `${periodName(disclosure)}的“三公”经费表是空表，没有数字。`, { links })]
  const parts = threePublicParts(statement)
  const total =
    parts.total.stated === null
      ? `合计${emptyWords(parts.total.cell)}`
      : `一共 ${groupedDigits(parts.total.stated.text)} ${parts.total.stated.unit}`
  const ids = partIds.some((id) => parts[id].stated !== null) ? partIds : (['abroad', 'reception', 'vehicles'] as const)
  const text = `${periodName(disclosure)}“三公”经费（${plainWords.threePublic}）${total}：${partWords(ids.map((id) => parts[id]))}。`
  const change = statedChange(department, disclosure, ['three-public-total'])
  const quote =
    change === null
      ? null
      : { text: change.quote, source: { label: `原文：${change.heading || '说明'}`, path: change.path } }
  return [minuteLine('threePublic', label, text, { quote, links })]
}
