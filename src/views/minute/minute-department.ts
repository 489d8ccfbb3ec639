// A department over the years in plain sentences: which years are here and which are not, its names, its totals as
// printed, and the projects that run on. Nothing is added up across years.

import { type Archive, byTime, type Department } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { inUnit, unitOf } from '../../budget/facts/common-unit.ts'
import { factName, factOf } from '../../budget/facts/fact.ts'
import { formsBudget } from '../../budget/facts/form-money.ts'
import { projectIds, stepsOf } from '../../budget/facts/project-chain.ts'
import type { Unit } from '../../budget/money.ts'
import { type Stage, stageNames, stages } from '../../budget/stage.ts'
import { disclosurePath, projectPath } from '../words/address.ts'
import { codeYears } from '../words/code-years.ts'
import { comparisonPath } from '../words/comparison-path.ts'
import { keyFigures } from '../words/disclosure-figures.ts'
import { periodName } from '../words/period.ts'
import type { MinuteView } from './minute.ts'
import { executionYearsLine } from './minute-execution.ts'
import { type MinuteLine, minuteLine } from './minute-line.ts'

const shownProjects = 5

/** Years between the first and the last that no disclosure covers. */
const missingYears = (disclosures: readonly Disclosure[]): readonly number[] => {
  const years = disclosures.map(({ year }) => year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => !years.includes(year))
}

const yearsLine = (disclosures: readonly Disclosure[]): MinuteLine => {
  const missing = missingYears(disclosures)
  const gap = missing.length === 0 ? '' : `中间的 ${missing.join('、')} 年本站没有收录，前后的数不能连起来看。`
  return minuteLine(
    'years',
    '有哪几年',
    `本站收录 ${disclosures.length} 份公开文件：${disclosures.map(periodName).join('、')}。${gap}`,
    disclosures.length < 2 ? {} : { links: [{ label: '并排比较', path: comparisonPath(disclosures.slice(-4)) }] },
  )
}

const namesLine = (department: Department): readonly MinuteLine[] => {
  if (new Set(department.names.map(({ name }) => name)).size < 2) return []
  const names = department.names
    .map(
      ({ name, years, source }) => `${years.join('、')} 年的文件${source === '' ? '' : `（${source}）`}写作“${name}”`,
    )
    .join('，')
  const codes = codeYears(department)
  const code = codes === '' ? '' : `（部门编码 ${codes}）`
  const differs = new Set(department.names.map(({ years }) => years.join())).size > 1
  return [minuteLine('names', differs ? '名称变过' : '名称写法不一', `${names}，本站按同一个部门收录${code}。`)]
}

/** The total of a disclosure: as printed, else what its forms add up to. */
interface Told {
  readonly label: string
  readonly amount: { readonly fen: bigint; readonly text: string; readonly unit: Unit }
  readonly note: string
  readonly path: string
}

const toldTotal = (disclosure: Disclosure): readonly Told[] => {
  const total = factOf(disclosure, 'expenditure-total')
  const fact = total.stated === null ? factOf(disclosure, 'general') : total
  const path = disclosurePath(disclosure)
  const period = periodName(disclosure)
  if (fact.stated !== null) return [{ label: `${period}${factName(fact)}`, amount: fact.stated, note: '', path }]
  return keyFigures(disclosure)
    .filter(({ id }) => id === 'forms')
    .flatMap(({ label, amount: text }) => {
      const forms = formsBudget(disclosure)
      if (forms === null) return []
      return [{ label: `${period}${label}`, amount: { ...forms.sum, text }, note: '（本站加总）', path }]
    })
}

const totalWords: Readonly<Record<Stage, { readonly alone: string; readonly beside: string }>> = {
  budget: { alone: '一共多少钱', beside: '计划一共花多少' },
  final: { alone: '一共多少钱', beside: '实际一共花了多少' },
}

/** Plans and outcomes are told apart: an outcome is not the year after a plan. */
const totalsLines = (disclosures: readonly Disclosure[]): readonly MinuteLine[] => {
  const told = disclosures.flatMap((disclosure) => toldTotal(disclosure).map((total) => ({ disclosure, ...total })))
  const unit = unitOf(told.map(({ amount }) => amount))
  const held = stages
    .map((stage) => ({ stage, own: told.filter(({ disclosure }) => disclosure.stage === stage) }))
    .filter(({ own }) => own.length > 0)
  return held.map(({ stage, own }) => {
    const items = own.map(({ label, amount, note, path }) => ({
      label,
      remark: `${inUnit(amount, unit)}${note}`,
      path,
    }))
    const words = totalWords[stage][held.length > 1 ? 'beside' : 'alone']
    const lead = held.length > 1 ? `各份${stageNames[stage]}里的总数：` : '各份公开文件里的总数：'
    return minuteLine(stage === 'budget' || held.length === 1 ? 'total' : 'outcome', words, lead, { items })
  })
}

const continuedLine = (archive: Archive, department: Department): readonly MinuteLine[] => {
  const runs = projectIds(department).flatMap((id) => {
    const steps = stepsOf(archive, department, id).filter(({ relation }) => relation !== 'after')
    const own = steps.filter(({ relation }) => relation === 'own')
    const last = own.at(-1)
    return steps.length > 1 && last !== undefined
      ? [{ label: last.form.name, remark: `${steps.length} 份表`, path: projectPath(department.id, id) }]
      : []
  })
  if (runs.length === 0) return []
  const more = runs.length > shownProjects ? `，先列 ${shownProjects} 个` : ''
  return [
    minuteLine(
      'continued',
      '连续做的项目',
      `有 ${runs.length} 个项目在不止一份公开文件里出现，可以看目标和结果怎样前后相接${more}：`,
      { items: runs.slice(0, shownProjects) },
    ),
  ]
}

/** The sentences of a department; `null` where there is no disclosure. */
export const departmentMinute = (archive: Archive, department: Department): MinuteView | null => {
  const disclosures = department.disclosures.toSorted(byTime)
  if (disclosures.length === 0) return null
  return {
    title: '一分钟看懂',
    note: '以上由本站按固定规则从各份公开文件的数据生成。',
    lines: [
      yearsLine(disclosures),
      ...namesLine(department),
      ...totalsLines(disclosures),
      ...executionYearsLine(department),
      ...continuedLine(archive, department),
    ],
    hundred: null,
  }
}
