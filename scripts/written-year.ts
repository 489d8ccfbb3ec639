// Which disclosure a command of the clerk means: the options that `new`, `explain` and `template` share.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Department } from '../src/budget/archive.ts'
import type { Disclosure } from '../src/budget/disclosure.ts'
import { readBudget } from '../src/load.ts'
import { budgetRoot } from './settings.ts'

/** What the clerk named. */
export interface Wish {
  readonly department: string
  readonly year: number
  readonly stage: 'budget' | 'final'
  readonly force: boolean
}

/** The options, or one sentence on what is missing. */
export const readWish = (words: readonly string[]): Wish | string => {
  const value = (name: string): string => {
    const at = words.findIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`))
    const word = words[at] ?? ''
    return word.includes('=') ? word.slice(word.indexOf('=') + 1) : at < 0 ? '' : (words[at + 1] ?? '')
  }
  const strange = words.find((word) => word.startsWith('--') && !/^--(?:department|year|stage|force)(?:=|$)/.test(word))
  if (strange !== undefined) return `没有“${strange}”这个选项。`
  const stage = value('stage')
  if (value('department') === '') return '--department 后面要写部门的文件夹名，例如 river-works。'
  if (!/^(?:19|20)\d{2}$/.test(value('year'))) return '--year 后面要写四位年份，例如 2026。'
  if (stage !== 'budget' && stage !== 'final') return '--stage 后面要写 budget 或 final。'
  return { department: value('department'), year: Number(value('year')), stage, force: words.includes('--force') }
}

/** The department with the disclosure that is meant, drafts included; null where there is none. */
export const findDisclosure = (
  { department: id, stage }: Wish,
  year: number,
): { readonly department: Department; readonly disclosure: Disclosure } | null => {
  const department = readBudget({ drafts: true }).value.departments.find((one) => one.id === id)
  const disclosure = department?.disclosures.find((one) => one.year === year && one.stage === stage)
  return department === undefined || disclosure === undefined ? null : { department, disclosure }
}

/** All text files of a disclosure by their path below the budget root. */
export const filesOf = (key: string): Readonly<Record<string, string>> => {
  const files: Record<string, string> = {}
  const walk = (path: string): void => {
    const absolute = join(budgetRoot, path)
    if (!existsSync(absolute)) return
    if (statSync(absolute).isDirectory()) for (const name of readdirSync(absolute).sort()) walk(`${path}/${name}`)
    else if (/\.(?:yaml|csv|md)$/.test(path)) files[path] = readFileSync(absolute, 'utf8')
  }
  for (const folder of ['data', 'content']) walk(`${folder}/${key}`)
  return files
}
