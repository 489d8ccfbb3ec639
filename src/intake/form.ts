// projects/<id>.yaml → Form: one project form, target or self-evaluation, with every key the official forms print.
import type { Outcome, Problem } from '../budget/problem.ts'
import { type Authority, type Form, type FormKind, formKindNames } from '../budget/project.ts'
import type { SourceFile } from './files.ts'
import { fundKeys, readFundRow } from './funds.ts'
import { readGroups } from './indicators.ts'
import { type Keys, type Note, readMap, type YamlMap } from './map.ts'
import { readPercentage, readPoints, readWhole } from './numbers.ts'
import { parseYaml } from './yaml.ts'

/** Every key of a form; 位置 may name any of them. */
export const formKeys: Keys = {
  表式: true,
  表题: false,
  年度行: false,
  序号: true,
  项目名称: true,
  项目编码: false,
  主管部门: false,
  实施单位: false,
  项目来源: false,
  项目属性: false,
  项目期: false,
  填报单位行: false,
  填报日期: false,
  经办人信息: false,
  计量单位: true,
  资金: false,
  预算执行: false,
  资金用途: false,
  项目概况: false,
  立项依据: false,
  项目设立必要性: false,
  保证措施: false,
  实施计划: false,
  资金支出计划: false,
  目标: false,
  绩效指标: false,
  实施期绩效指标: false,
  总分: false,
  承接: false,
}

/** `[601]…`, `601-…`, `436001玉田…`: the code as printed; it is never equated with the folder. */
const readAuthority = (printed: string): Authority => {
  const match = /^(?:[[【［](\d+)[\]】］]|(\d{3,9})\s*[-—－]?)\s*(.*)$/su.exec(printed)
  return match === null
    ? { printed, code: '', name: printed }
    : { printed, code: match[1] ?? match[2] ?? '', name: match[3] ?? '' }
}

const readExecution = (form: YamlMap): Form['execution'] => {
  const map = form.map('预算执行', { 分值: false, 执行率: false, 得分: false })
  if (map === null) return null
  const rate = readPercentage(map, '执行率')
  return { weight: readPoints(map, '分值'), rate: rate === 'torn' ? null : rate, score: readPoints(map, '得分') }
}

const readTotal = (form: YamlMap): Form['total'] => {
  const map = form.map('总分', { 分值: false, 得分: false })
  return map === null ? null : { weight: readPoints(map, '分值'), score: readPoints(map, '得分') }
}

const readGoals = (form: YamlMap, kind: FormKind): Form['goals'] => {
  const keys: Keys = kind === 'target' ? { 年度: false, 实施期: false } : { 预期: false, 实际完成: false }
  const map = form.map('目标', keys)
  const text = (key: string): string => map?.text(key) ?? ''
  return { annual: text('年度'), period: text('实施期'), expected: text('预期'), actual: text('实际完成') }
}

const withheld = '不予公开'

const readClerk = (form: YamlMap): boolean => {
  const text = form.text('经办人信息')
  if (text !== '' && text !== withheld)
    form.fault(
      'GS-306',
      '经办人信息',
      `“经办人信息”只能写“${withheld}”`,
      `改为“经办人信息: ${withheld}”，姓名和电话不录入`,
    )
  return form.has('经办人信息')
}

const toForm = (form: YamlMap, id: string): Form => {
  const kind: FormKind =
    form.choice('表式', ['绩效目标', '绩效自评']) === formKindNames.target ? 'target' : 'evaluation'
  const unit = form.choice('计量单位', ['元', '万元', '亿元'])
  return {
    id,
    kind,
    title: form.text('表题'),
    yearLine: form.text('年度行'),
    order: readWhole(form, '序号') ?? 0,
    name: form.text('项目名称'),
    projectCode: form.text('项目编码'),
    authority: readAuthority(form.text('主管部门')),
    institution: form.text('实施单位'),
    origin: form.text('项目来源'),
    attribute: form.text('项目属性'),
    duration: form.text('项目期'),
    institutionLine: form.text('填报单位行'),
    filed: form.text('填报日期'),
    clerkWithheld: readClerk(form),
    unit,
    funds: form.maps('资金', fundKeys(kind)).map((row) => readFundRow(row, kind, unit)),
    execution: readExecution(form),
    texts: {
      purpose: form.text('资金用途'),
      overview: form.text('项目概况'),
      ground: form.text('立项依据'),
      necessity: form.text('项目设立必要性'),
      safeguards: form.text('保证措施'),
      schedule: form.text('实施计划'),
    },
    plan: form.maps('资金支出计划', { 时点: true, 比例: false }).map((point) => ({
      when: point.text('时点'),
      share: readPercentage(point, '比例'),
      place: point.place,
    })),
    goals: readGoals(form, kind),
    groups: readGroups(form, '绩效指标'),
    periodGroups: readGroups(form, '实施期绩效指标'),
    total: readTotal(form),
    continues: form.texts('承接'),
    place: form.place,
  }
}

/** `null` when the file is no map of keys at all. */
export const readForm = (source: SourceFile, id: string): Outcome<Form | null> => {
  const parsed = parseYaml(source)
  if (parsed.value === null) return { value: null, problems: parsed.problems }
  const problems: Problem[] = [...parsed.problems]
  const note: Note = (problem) => void problems.push(problem)
  const form = readMap({ value: parsed.value, place: { file: source.path, path: [] } }, formKeys, note)
  return { value: form === null ? null : toForm(form, id), problems }
}
