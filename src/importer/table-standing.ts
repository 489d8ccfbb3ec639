// What proves that a table was read right, in the words of the import's report and of the desk.

/** `proven`: it carries sums and all hold; `unproven`: it carries none; `against`: at least one does not hold. */
export type Standing = 'proven' | 'unproven' | 'against'

/** What text is taken for: it has no sums that could prove it. */
export const takenForText = '文字说明'

interface StandingTable {
  readonly takenFor: string
  /** Where it is written; '' for a table that is not. */
  readonly file: string
  /** Absent for what holds no amounts by its kind: forms, text. */
  readonly amounts?: number
  readonly standing: Standing
  readonly unfilled: boolean
}

const words: Readonly<Record<Standing, string>> = {
  proven: '按合计验算相符',
  unproven: '没有合计可以验算，请对照原件',
  against: '按合计验算不符：原件有误，或者读错了，请对照原件',
}

/** `按合计验算相符`, `空表，附有说明`. */
export const standingWords = ({ takenFor, file, amounts, standing, unfilled }: StandingTable): string => {
  if (unfilled) return '未填报'
  if (takenFor === takenForText) return '请对照原件'
  return file !== '' && amounts === 0 ? '空表，附有说明' : words[standing]
}
