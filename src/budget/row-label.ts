// What stands before the words of a row label: its number, which says how deep it stands, and 其中.
const ordinals: readonly RegExp[] = [
  /^[一二三四五六七八九十]+[、.]/u,
  /^\([一二三四五六七八九十]+\)/u,
  /^\d{1,2}[、.](?!\d)/u,
  /^\(\d{1,2}\)/u,
]

/** `①` and the like; NFKC would make a plain digit of it. */
const circled = /^[①-⑳]/u

const half = (label: string): string =>
  label
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^其中:?/u, '')

/** 1 for 一、, 2 for （一）, 3 for 1., 4 for (1), 5 for ①; 0 for a label without number. */
export const ordinalDepth = (label: string): 0 | 1 | 2 | 3 | 4 | 5 => {
  if (circled.test(label.trim())) return 5
  const found = ordinals.findIndex((pattern) => pattern.test(half(label)))
  return found === -1 ? 0 : (([1, 2, 3, 4] as const)[found] ?? 0)
}

/** True for a row that says itself that it repeats some of the row above. */
export const isOfWhich = (label: string): boolean =>
  /^(?:[①-⑳]|[(（]?\d{1,2}[)）.、])?其中/u.test(label.replace(/\s+/gu, ''))

/** The year that a row is named by (`2016年`, `2016年决算数`); `null` where its name is anything else. */
export const yearOfLabel = (label: string): number | null => {
  const match = /^(\d{4})年(?:度)?(?:预算|决算|执行)?(?:数)?$/u.exec(label.replace(/\s+/gu, ''))
  return match === null ? null : Number(match[1])
}

/** The phase that a row is named by (`2015年度预算数`, `决算数`); `null` where its name is anything else. */
export const phaseOfLabel = (label: string): 'budget' | 'final' | null => {
  const match = /^(?:\d{4}年(?:度)?)?(?:年初|全年|调整|本年)?(预算|决算)数?$/u.exec(label.replace(/\s+/gu, ''))
  return match === null ? null : match[1] === '预算' ? 'budget' : 'final'
}

/** True for a row named by a year before that of another row: it states nothing of the newest year. */
export const isOfEarlierYear = (label: string, others: readonly string[]): boolean => {
  const year = yearOfLabel(label)
  return year !== null && others.some((other) => (yearOfLabel(other) ?? year) > year)
}
