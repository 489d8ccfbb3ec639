// Whether a form sets targets or evaluates them: 表式 as written, else its title, else the columns that it prints.
import type { PartRole } from '../budget/form/heading-roles.ts'
import { roleOf } from '../budget/form/headings.ts'
import type { FormKind } from '../budget/project.ts'
import type { Head, Printed } from './form-head.ts'
import type { YamlValue } from './yaml.ts'

const evaluates = /自评|评价|完成情况/
const targets = /目标|申报|申请|批复/

const keysOf = (value: YamlValue): readonly string[] =>
  typeof value === 'string'
    ? []
    : Array.isArray(value)
      ? value.flatMap(keysOf)
      : Object.entries(value).flatMap(([key, child]) => [key, ...keysOf(child)])

/** True where a part of the form prints a column for what came of it: 全年执行数, 实际完成值, 得分. */
const asksForResults = ({ parts }: Head): boolean => {
  const keys = (part: PartRole): readonly string[] => {
    const printed = parts.get(part)
    return printed === undefined ? [] : keysOf(printed.map.raw(printed.heading))
  }
  return (
    keys('indicators').some((key) => ['actual', 'score'].includes(roleOf('indicator', key) ?? '')) ||
    keys('funds').some((key) => roleOf('fund', key) === 'spent')
  )
}

/** 表式 as written; where it is not, the title and the parts of the form say it. */
export const readKind = (printed: readonly Printed[], head: Head): FormKind => {
  const given = printed.find(({ heading, map }) => heading === '表式' && map.text(heading) !== '')
  if (given !== undefined)
    return given.map.choice('表式', ['绩效目标', '绩效自评']) === '绩效自评' ? 'evaluation' : 'target'
  const title = printed.find(({ heading }) => heading === '表题')?.map.text('表题') ?? ''
  if (evaluates.test(title)) return 'evaluation'
  if (targets.test(title)) return 'target'
  return head.parts.has('total') || head.goals.some(({ role }) => role === 'actual') || asksForResults(head)
    ? 'evaluation'
    : 'target'
}
