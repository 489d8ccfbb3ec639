// How amounts and tables are written down in the files of the made-up department.
import { names } from './made-up-accounts.ts'

/** Hundredths of 万元 as a 决算 prints them. */
export const wan = (amount: number): string => {
  const sign = amount < 0 ? '-' : ''
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The same with nothing printed for zero, as most forms do. */
export const wanOrBlank = (amount: number | undefined): string =>
  amount === undefined || amount === 0 ? '' : wan(amount)

/** Hundredths of 万元 as 元, as a 预算 prints them. */
export const yuanOrBlank = (amount: number | undefined): string =>
  amount === undefined || amount === 0 ? '' : String(amount * 100)

const quoted = (text: string): string => (text.includes(',') ? `"${text}"` : text)

export const csv = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.map(quoted).join(',')).join('\n')}\n`

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 一 to 三十九, as forms number their rows. */
export const ordinal = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`}${digits[ones]}`
}

/** The 类 of the 决算 form in its order; the ordinal is not the code. */
export const classNames: readonly string[] = [
  '一般公共服务支出',
  '外交支出',
  '国防支出',
  '公共安全支出',
  '教育支出',
  '科学技术支出',
  '文化旅游体育与传媒支出',
  '社会保障和就业支出',
  '卫生健康支出',
  '节能环保支出',
  '城乡社区支出',
  '农林水支出',
  '交通运输支出',
  '资源勘探工业信息等支出',
  '商业服务业等支出',
  '金融支出',
  '援助其他地区支出',
  '自然资源海洋气象等支出',
  '住房保障支出',
  '粮油物资储备支出',
  '国有资本经营预算支出',
  '灾害防治及应急管理支出',
  '其他支出',
  '债务还本支出',
  '债务付息支出',
  '抗疫特别国债安排的支出',
]

/** Sums by 类 put beside the names of the form. */
export const byClassName = (
  rows: readonly { readonly code: string; readonly amount: number }[],
): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const { code, amount } of rows) {
    const name = names[code.slice(0, 3)] ?? ''
    if (code.length === 7) found.set(name, (found.get(name) ?? 0) + amount)
  }
  return found
}
