// Permanent addresses (DOMAIN.md section 5), root-relative and without the deployment's base: links and tests rely on them.
import { type Disclosure, disclosureKey } from '../../budget/disclosure.ts'
import { fixedPath } from '../../budget/page-table.ts'
import type { Form } from '../../budget/project.ts'
import type { Line, Statement } from '../../budget/statement.ts'

type Key = Pick<Disclosure, 'department' | 'year' | 'stage'>

/** The first page. */
export const homePath = fixedPath('home')
export const directoryPath = fixedPath('departments')
export const searchPath = fixedPath('search')
export const departmentPath = (department: string): string => `/${department}/`
/** A project over the years. */
export const projectPath = (department: string, project: string): string => `/${department}/projects/${project}/`
/** New disclosures and corrections of one department. */
export const departmentFeedPath = (department: string): string => `${departmentPath(department)}feed.xml`
/** Those of all departments of a 行政区划. */
export const regionFeedPath = (code: string): string => `/feed/${code}.xml`
export const disclosurePath = (key: Key): string => `/${disclosureKey(key)}/`
/** 文字说明 of a disclosure: every heading of its prose is an anchor there. */
export const explanationsPath = (key: Key): string => `/${disclosureKey(key)}/explanations/`
export const tablesPath = (key: Key): string => `/${disclosureKey(key)}/tables/`
export const statementPath = (key: Key, statement: string): string => `${tablesPath(key)}#${statement}`
/** Anchor of a line within the tables page. */
export const lineAnchor = (statement: Pick<Statement, 'id'>, line: Pick<Line, 'id'>): string =>
  `${statement.id}-${line.id}`
/** A row of a statement, as a citation names it. */
export const linePath = (key: Key, statement: Pick<Statement, 'id'>, line: Pick<Line, 'id'>): string =>
  `${tablesPath(key)}#${lineAnchor(statement, line)}`
/** The list of a disclosure's forms. */
export const formsPath = (key: Key): string => `/${disclosureKey(key)}/projects/`
export const formPath = (key: Key, form: Pick<Form, 'id'>): string => `${formsPath(key)}${form.id}/`
/** Anchor of an indicator row on its form's page. */
export const indicatorAnchor = (number: number, list: 'annual' | 'period' = 'annual'): string =>
  list === 'annual' ? `indicator-${number}` : `period-indicator-${number}`
/** What was checked, found and not executed. */
export const checksPath = (key: Key): string => `/${disclosureKey(key)}/checks/`
/** From the budget at the start of the year to its outcome: of a 决算 only. */
export const executionPath = ({ department, year }: Pick<Key, 'department' | 'year'>): string =>
  `/${department}/${year}/final/execution/`
/** The same as data. */
export const executionJsonPath = (key: Pick<Key, 'department' | 'year'>): string =>
  `${executionPath(key)}execution.json`
/** The whole document on one page. */
export const printPath = (key: Key): string => `/${disclosureKey(key)}/print/`
export const statementCsvPath = (key: Key, statement: string): string =>
  `/${disclosureKey(key)}/tables/${statement}.csv`
/** The numbers of one chart, next to the page that shows it. */
export const chartCsvPath = (page: string, chart: string): string => `${page}charts/${chart}.csv`
/** All forms of a disclosure as one file. */
export const formsCsvPath = (key: Key): string => `/${disclosureKey(key)}/projects.csv`
/** All findings of the portal. */
export const findingsPath = fixedPath('findings')
export const rulesPath = fixedPath('rules')
export const rulePath = (code: string): string => `${rulesPath}${code}/`
/** What a rule found, for feed readers. */
export const ruleFeedPath = (code: string): string => `${rulePath(code)}feed.xml`
/** 部门整体绩效目标 of a disclosure. */
export const objectivesPath = (key: Key): string => `/${disclosureKey(key)}/objectives/`
/** “三公” of all departments and years. */
export const threePublicPath = fixedPath('three-public')
/** Disclosures side by side, chosen in the address. */
export const comparePath = fixedPath('compare')
/** Every form of the portal. */
export const projectsPath = fixedPath('projects')
/** Indicators that fell short by the evaluations' own words. */
export const shortfallsPath = fixedPath('shortfalls')
export const glossaryPath = fixedPath('glossary')
export const guidePath = fixedPath('guide')
export const aboutPath = fixedPath('about')
export const accessibilityPath = fixedPath('accessibility')

/** `xinzhou-industry-2022-budget`: what a saved file is called, so that it still tells where it is from. */
export const downloadName = ({ department, year, stage }: Key): string => `${department}-${year}-${stage}`
export const workbookPath = (key: Key): string => `${disclosurePath(key)}${downloadName(key)}.xlsx`
/** Written by `npm run pdf` only. */
export const pdfPath = (key: Key): string => `${disclosurePath(key)}${downloadName(key)}.pdf`
/** The whole disclosure as JSON. */
export const disclosureJsonPath = (key: Key): string => `${disclosurePath(key)}${downloadName(key)}.json`
/** The page that explains the open data. */
export const dataPath = fixedPath('data')
/** Questions over the open data, answered in the browser. */
export const askPath = fixedPath('ask')
/** A file of the open data by its name below /data/. */
export const dataFilePath = (name: string): string => `${dataPath}${name}`
