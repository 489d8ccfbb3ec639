// `npm run bench -- import <folder>`: how much of a disclosure an import gets right, file by file. The folder holds
// files/ (each file, or each folder of single sheets, is one import) and truth/ with data/ and content/; or texts named
// after the disclosure of this project that was typed in from them (`anqing-2023-….txt`).
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { importDocuments } from '../../src/importer/import-documents.ts'
import { inputsOf, readInThread } from '../import-files.ts'
import { projectRoot } from '../settings.ts'
import { amountShare, formShare, proseShare, type Share, type Texts } from './import-shares.ts'

const filesBelow = (root: string, folder: string): readonly string[] =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`
    return statSync(join(root, path)).isDirectory() ? filesBelow(root, path) : [path]
  })

const truthOf = (root: string, below = ''): Texts =>
  Object.fromEntries(
    ['data', 'content']
      .map((folder) => `${folder}${below}`)
      .filter((folder) => existsSync(join(root, folder)))
      .flatMap((folder) => filesBelow(root, folder))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  )

/** Imports of a corpus: a folder of sheets saved one by one is one import, every other file its own. */
const importsOf = (folder: string): readonly string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory())
    .flatMap((path) => {
      const names = readdirSync(path).sort()
      return names.every((name) => /^\d+-/.test(name)) ? [path] : names.map((name) => join(path, name))
    })

/** 万元 and 元 of one figure are one figure: what disclosure.yaml says of each table. */
const inYuan = (files: Texts): Texts => {
  const listed = Object.entries(files).find(([path]) => path.endsWith('/disclosure.yaml'))?.[1] ?? ''
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const id = /\/tables\/([\w-]+)\.csv$/.exec(path)?.[1]
      const line = listed.split('\n').find((each) => id !== undefined && each.includes(`表: ${id},`)) ?? ''
      return [path, line.includes('计量单位: 万元') ? scaled(text) : text]
    }),
  )
}

const scaled = (text: string): string => {
  const [head = '', ...rows] = text.split(/\r?\n/)
  const times = (figure: string): string => String(Math.round(Number(figure.replaceAll(',', '')) * 1_000_000) / 100)
  return [
    head,
    ...rows.map((row) =>
      row.replace(/"(-?[\d,]+(?:\.\d+)?)"|(?<=^|,)(-?\d+(?:\.\d+)?)(?=,|$)/g, (_, a, b) => times(a ?? b)),
    ),
  ].join('\n')
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)

/** `638/638（100.0 %）`, and what stands where the truth has nothing. */
const said = ({ right, all, extra }: Share): string =>
  `${right}/${all}（${percent(right, all)}）${extra > 0 ? `多 ${extra}` : ''}`

/** One import with what it should come to. */
interface Job {
  readonly path: string
  readonly truth: Texts
  readonly department: string
  readonly year: number
  readonly stage: 'budget' | 'final'
}

const jobOf = (path: string, truth: Texts): readonly Job[] => {
  const listed = Object.keys(truth).find((each) => each.endsWith('/disclosure.yaml'))
  const [, department = '', year = '', stage = ''] = (listed ?? '').split('/')
  return listed === undefined
    ? []
    : [{ path, truth: inYuan(truth), department, year: Number(year), stage: stage === 'final' ? 'final' : 'budget' }]
}

/** Texts whose names say which department and year of this project they are. */
const typedIn = (folder: string): readonly Job[] =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const [, place = '', year = ''] = /^([a-z]+)-(\d{4})-/.exec(name) ?? []
      const department = readdirSync(join(projectRoot, 'data')).find(
        (each) => place !== '' && each.startsWith(`${place}-`),
      )
      return department === undefined ? [] : jobOf(join(folder, name), truthOf(projectRoot, `/${department}/${year}`))
    })

const jobsOf = (folder: string): readonly Job[] => {
  if (!existsSync(join(folder, 'files'))) return typedIn(folder)
  const truth = truthOf(join(folder, 'truth'))
  return importsOf(join(folder, 'files')).flatMap((path) => jobOf(path, truth))
}

const line = async ({ path, truth, department, year, stage }: Job): Promise<string> => {
  const { files: written, report } = await importDocuments(
    inputsOf([path]),
    { department, year, stage, recordedOn: '2000-01-01', departmentKnown: true },
    readInThread,
  )
  const files = inYuan(written)
  const held = report.tables.filter(({ standing }) => standing === 'proven').length
  const { read, placed, furniture, dropped, left } = report.conservation
  return [
    basename(path).padEnd(36),
    `金额 ${said(amountShare(truth, files))}`,
    `表单格 ${said(formShare(truth, files))}`,
    `文字 ${said(proseShare(truth, files))}`,
    `表内相符 ${held}/${report.tables.length}`,
    `问题 ${report.questions.length}`,
    `未录入 ${left}/${read}`,
    placed + furniture + dropped + left === read ? '有去处 100 %' : '有内容没有去处',
  ].join('  ')
}

/** Prints shares per file: amounts by row and column, cells of forms, characters of prose, and what the report left over. */
export const bench = async ([folder = '']: readonly string[]): Promise<void> => {
  const jobs = folder === '' || !existsSync(folder) ? [] : jobsOf(folder)
  if (jobs.length === 0) {
    console.error('用法：npm run bench -- import <文件夹>，里面有 files 和 truth，或者是按本项目的公开命名的文字')
    process.exitCode = 2
    return
  }
  for (const job of jobs) console.log(await line(job))
}
