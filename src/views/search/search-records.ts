// Everything that search can find, once: departments, disclosures, statements, forms, sections of prose, terms, rules,
// downloads. Print pages, lists and checks repeat what stands elsewhere and are left out.

import { type Archive, currentName, type Department, departmentName } from '../../budget/archive.ts'
import type { Disclosure } from '../../budget/disclosure.ts'
import { codesOverYears } from '../../budget/facts/department-code.ts'
import { factOf } from '../../budget/facts/fact.ts'
import { isOwnPage, ownPagePath } from '../../budget/portal-page.ts'
import { type Form, formKindNames } from '../../budget/project.ts'
import {
  dataPath,
  departmentPath,
  disclosureJsonPath,
  disclosurePath,
  formPath,
  formsCsvPath,
  guidePath,
  projectPath,
  statementCsvPath,
  statementPath,
  workbookPath,
} from '../words/address.ts'
import { belongingSentence } from '../words/belonging.ts'
import { allCodes, codeLink, codeMeaning } from '../words/code-text.ts'
import { correctionText } from '../words/corrections.ts'
import { keyFigures } from '../words/disclosure-figures.ts'
import { periodName } from '../words/period.ts'
import { regionName } from '../words/region-name.ts'
import { executionRecord } from './search-execution.ts'
import { formAmountFound, formParts } from './search-form.ts'
import { objectiveRecords, type ProseRecord, proseRecords, sectionsOf, termRecords } from './search-prose.ts'
import type { SearchPart, SearchRecord } from './search-record.ts'
import { searchAmount, statementAmount, statementParts } from './search-statement.ts'

type Owner = Pick<SearchRecord, 'department' | 'whose' | 'year' | 'period' | 'region'>
type Own = Omit<SearchRecord, keyof Owner>

const portal: Owner = { department: '', whose: '', year: 0, period: '', region: '' }

const ownerOf = (department: Department, disclosure: Disclosure): Owner => ({
  department: department.id,
  whose: departmentName(department, disclosure.year),
  year: disclosure.year,
  period: periodName(disclosure),
  region: regionName(department.region),
})

const plain = (record: ProseRecord): Own => ({ ...record, amount: null, codes: [], overYears: null })

const present = (codes: readonly string[]): readonly string[] => codes.filter((code) => code !== '')

const departmentRecord = (department: Department): SearchRecord => {
  const path = departmentPath(department.id)
  const name = currentName(department)
  const region = regionName(department.region)
  const others = department.names.map((printed) => printed.name).filter((printed) => printed !== name)
  const text = [region, ...others, department.note].filter((words) => words !== '').join('；')
  return {
    ...portal,
    department: department.id,
    whose: name,
    region,
    kind: '部门',
    path,
    title: name,
    amount: null,
    codes: present(codesOverYears(department).map(({ code }) => code)),
    names: [...new Set(others)],
    parts: [{ path, label: '', text, codes: present([department.region.code]), figures: [] }],
    overYears: null,
  }
}

const disclosureRecord = (archive: Archive, disclosure: Disclosure): Own => {
  const page = disclosurePath(disclosure)
  const figures = keyFigures(disclosure)
  const { source } = disclosure
  const part = (anchor: string, label: string, text: string, more: Partial<SearchPart> = {}): SearchPart => ({
    path: anchor === '' ? page : `${page}#${anchor}`,
    label,
    text,
    codes: [],
    figures: [],
    ...more,
  })
  const figure = (name: string, text: string): Partial<SearchPart> => ({ figures: [{ name, text }] })
  const total = searchAmount(factOf(disclosure, 'expenditure-total').stated ?? factOf(disclosure, 'general').stated)
  return {
    kind: '公开概览',
    path: page,
    title: disclosure.title,
    amount: total,
    codes: present(disclosure.institutions.map(({ code }) => code)),
    parts: [
      ...disclosure.institutions.map(({ code, name, nature }) =>
        part('about-document', name, nature, { codes: present([code]) }),
      ),
      ...figures.map(({ label, amount, note }) => part('', label, note, figure('', amount))),
      part(
        'about-document',
        '',
        [belongingSentence(archive, disclosure), disclosure.compiler, disclosure.reviewer, source.file, source.note]
          .filter(Boolean)
          .join('；'),
      ),
      ...disclosure.torn.map(({ note }) => part('torn', '', note)),
      ...disclosure.corrections.map((correction) =>
        part('corrections', '', `${correctionText(correction)}。${correction.note}`),
      ),
    ].filter(({ label, text }) => label !== '' || text !== ''),
    overYears: null,
  }
}

const formRecord = (department: Department, disclosure: Disclosure, form: Form): Own => {
  const years = department.disclosures.filter(({ forms }) => forms.some(({ id }) => id === form.id)).length
  return {
    kind: formKindNames[form.kind] === '绩效目标' ? '绩效目标' : '绩效自评',
    path: formPath(disclosure, form),
    title: form.name,
    amount: formAmountFound(form),
    codes: present([form.projectCode]),
    parts: formParts(disclosure, form),
    overYears: years > 1 ? projectPath(department.id, form.id) : null,
  }
}

const downloadRecord = (owner: Owner, disclosure: Disclosure): Own => {
  const file = (path: string, label: string): SearchPart => ({ path, label, text: '', codes: [], figures: [] })
  return {
    kind: '下载',
    path: workbookPath(disclosure),
    title: `${owner.whose}${owner.period}数据（Excel 工作簿）`,
    amount: null,
    codes: [],
    parts: [
      file(workbookPath(disclosure), 'Excel 工作簿（XLSX）'),
      file(disclosureJsonPath(disclosure), '完整数据（JSON）'),
      ...(disclosure.forms.length > 0 ? [file(formsCsvPath(disclosure), '项目表（CSV）')] : []),
      ...disclosure.statements.map(({ id, entry }) => file(statementCsvPath(disclosure, id), `${entry.title}（CSV）`)),
    ],
    overYears: null,
  }
}

const executionRecords = (department: Department, disclosure: Disclosure): readonly Own[] => {
  const record = executionRecord(department, disclosure)
  return record === null ? [] : [{ ...record, kind: '公开概览', amount: null, codes: [], overYears: null }]
}

const disclosureRecords = (
  archive: Archive,
  department: Department,
  disclosure: Disclosure,
): readonly SearchRecord[] => {
  const owner = ownerOf(department, disclosure)
  const own: readonly Own[] = [
    disclosureRecord(archive, disclosure),
    ...disclosure.statements.map((statement) => ({
      kind: '公开表' as const,
      path: statementPath(disclosure, statement.id),
      title: statement.entry.title,
      amount: statementAmount(disclosure, statement),
      codes: [],
      parts: statementParts(disclosure, statement),
      overYears: null,
    })),
    ...objectiveRecords(disclosure).map(plain),
    ...executionRecords(department, disclosure),
    ...disclosure.forms.map((form) => formRecord(department, disclosure, form)),
    ...proseRecords(archive, disclosure).map(plain),
    downloadRecord(owner, disclosure),
  ]
  return own.map((record) => ({ ...owner, ...record }))
}

const ruleRecords: readonly Own[] = allCodes.map((code) => {
  const { title, path } = codeLink(code)
  return {
    kind: '规则',
    path,
    title,
    amount: null,
    codes: [code],
    parts: [{ path, label: '', text: codeMeaning(code), codes: [], figures: [] }],
    overYears: null,
  }
})

const dataRecord: Own = {
  kind: '下载',
  path: dataPath,
  title: '全站开放数据',
  amount: null,
  codes: [],
  parts: [
    {
      path: dataPath,
      label: '',
      text: '各部门的公开表、项目、指标、自评和核对发现，CSV、JSON 与整包下载',
      codes: [],
      figures: [],
    },
  ],
  overYears: null,
}

/** What is found of one department, oldest disclosure first. */
export const departmentSearchRecords = (archive: Archive, department: Department): readonly SearchRecord[] => [
  departmentRecord(department),
  ...department.disclosures.flatMap((disclosure) => disclosureRecords(archive, department, disclosure)),
]

/** What belongs to no department. */
export const portalSearchRecords = (shared: Pick<Archive, 'pages' | 'terms'>): readonly SearchRecord[] => {
  const texts = shared.pages
    .filter(({ id }) => id === 'guide' || isOwnPage(id))
    .flatMap((content) => {
      const page = content.id === 'guide' ? guidePath : ownPagePath(content.id)
      return sectionsOf({ page, content, isPageTitle: true }, () => true)
    })
  return [...termRecords(shared), ...texts]
    .map(plain)
    .concat(ruleRecords, dataRecord)
    .map((own) => ({ ...portal, ...own }))
}

/** In the order of the departments; what belongs to the portal comes last. */
export const searchRecords = (archive: Archive): readonly SearchRecord[] => [
  ...archive.departments.flatMap((department) => departmentSearchRecords(archive, department)),
  ...portalSearchRecords(archive),
]
