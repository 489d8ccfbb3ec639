// Subject codes of 政府收支分类科目: 类 three digits, 款 five, 项 seven, in both classifications.

/** 1 类, 2 款, 3 项. */
export type CodeLevel = 1 | 2 | 3

/** 类 = 1, 款 = 2, 项 = 3; `null` when the text is not a code. */
export const codeLevel = (code: string): CodeLevel | null =>
  /^\d+$/.test(code) ? (({ 3: 1, 5: 2, 7: 3 } as Record<number, CodeLevel>)[code.length] ?? null) : null

/** The code one level up; `null` for a 类. */
export const parentCode = (code: string): string | null => (code.length > 3 ? code.slice(0, -2) : null)

/** A printed cell such as `[20805]行政事业单位养老支出` taken apart; a part that is not printed is ''. */
export interface CodedName {
  readonly code: string
  readonly name: string
}

/** `[20805]行政事业单位养老支出` or `20805 行政事业单位养老支出` → code and name; without a code the name alone. */
export const splitCodedName = (text: string): CodedName => {
  const match = /^(?:[[【［](\d+)[\]】］]|(\d{3}|\d{5}|\d{7})(?!\d))\s*(.*)$/su.exec(text.trim())
  return match === null
    ? { code: '', name: text.trim() }
    : { code: match[1] ?? match[2] ?? '', name: (match[3] ?? '').trim() }
}
