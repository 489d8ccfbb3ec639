// A record in compared form, made once when it is read: title, what stands around it, and every part.

import { codeKey } from './code-match.ts'
import { codeOf, codesIn } from './grams.ts'
import type { StoredPart, StoredRecord } from './index-files.ts'
import { plainText } from './normalise.ts'

/** A part in compared form. */
export interface PlainPart {
  readonly label: string
  readonly text: string
  /** Codes and figures as keys of the side index. */
  readonly codes: readonly string[]
}

export interface PlainRecord {
  readonly title: string
  readonly around: string
  /** 2022年预算, on the overview of a disclosure; '' on what belongs to one. */
  readonly period: string
  /** Its own amount as printed, without the unit; '' for none. */
  readonly amount: string
  readonly parts: readonly PlainPart[]
  /** Codes of the record itself. */
  readonly codes: readonly string[]
  /** All words, part by part: for asking whether a word stands anywhere. */
  readonly all: string
}

const isKey = (key: string): boolean => key !== '' && key !== '='

const textKeys = (text: string): readonly string[] => codesIn(text).map((code) => codeKey(code, /^[\d.]+$/.test(code)))

/** Codes and figures of a part: its own, its figures, those in its words. */
const partKeys = ([, label = '', text = '', codes = [], figures = []]: StoredPart): readonly string[] => [
  ...[...codes.map((code) => codeKey(codeOf(code), false))].filter(isKey),
  ...figures.flatMap((figure, index) => (index % 2 === 1 ? [codeKey(codeOf(figure), true)] : [])).filter(isKey),
  ...textKeys(label),
  ...textKeys(text),
]

const made = new WeakMap<StoredRecord, PlainRecord>()

const make = (record: StoredRecord, kind: string): PlainRecord => {
  const title = plainText(record.title)
  const around = plainText(record.whose + record.period + kind)
  const parts = record.parts.map((part) => ({
    label: plainText(part[1] ?? ''),
    text: plainText(part[2] ?? ''),
    codes: partKeys(part),
  }))
  return {
    title,
    around,
    period: kind === '公开概览' ? plainText(record.period) : '',
    amount: plainText(record.amount.split(' ')[0] ?? ''),
    parts,
    codes: [...record.codes.map((code) => codeKey(codeOf(code), false)), ...textKeys(record.title)],
    all: [title, around, ...parts.flatMap(({ label, text }) => [label, text])].join('\n'),
  }
}

/** The compared form of a record; `kind` is its 类型 in words. */
export const plainRecord = (record: StoredRecord, kind: string): PlainRecord => {
  const known = made.get(record) ?? make(record, kind)
  made.set(record, known)
  return known
}
