// `mingzhang init <folder>`: a portal of one's own, with everything that is needed to fill, test and publish it, and no
// document of another place. What is not said as an option is asked; the files are those of starter/.
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diskFault } from './output-folder.ts'
import { type Answers, answersFault, askRest, carriesAnswer, licences } from './portal-answers.ts'
import { askedForHelp } from './usage.ts'

const projectRoot = fileURLToPath(new URL('..', import.meta.url))

const usage = `用法：mingzhang init <文件夹> [选项]
  新建一个门户：数据和文字的文件夹、设置、说明、发布用的文件。没有写的选项会问您
  --name <网站名称>       例如 “清河县部门预算公开”，必须有
  --region <地区>         例如 “清河县”
  --operator <主办单位>   例如 “清河县财政局”
  --licence <数据许可>    CC-BY-4.0、CC0-1.0，或不写
  --address <对外的网址>  例如 https://www.example.gov.cn/budget/
  --program <程序>        程序的版本或 .tgz 文件；不写时用当前文件夹里的 .tgz，没有就写现在这个版本
  --example               带一个编造的部门，看看网站的样子
退出码：0 写好了；1 文件夹里已有文件，没有写入的权限，或没有答完；2 选项写错。`

interface Wish {
  readonly folder: string
  readonly answers: Partial<Answers>
  readonly example: boolean
}

const readWish = (words: readonly string[]): Wish | string => {
  const folders: string[] = []
  const answers: Partial<Record<keyof Answers, string>> = {}
  let example = false
  for (let index = 0; index < words.length; index++) {
    const [word = '', attached] = (words[index] ?? '').startsWith('--')
      ? (words[index] ?? '').split(/=(.*)/s)
      : [words[index]]
    const name = word.slice(2)
    if (word === '--example') example = true
    else if (word.startsWith('--') && carriesAnswer(name)) answers[name] = attached ?? words[++index] ?? ''
    else if (word.startsWith('--')) return `没有“${word}”这个选项。`
    else folders.push(word)
  }
  const [folder] = folders
  if (folder === undefined || folders.length > 1) return '要写一个文件夹，例如 mingzhang init my-portal。'
  return { folder, answers, example }
}

const starter = (name: string): string => readFileSync(join(projectRoot, 'starter', name), 'utf8')

/** Text for a YAML value: quoted, as a name may hold any sign. */
const quoted = (text: string): string => (text === '' ? '' : JSON.stringify(text))

const filled = (text: string, words: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(.+?)\}\}/g, (whole, name: string) => words[name] ?? whole).replace(/[ \t]+$/gm, '')

/** What a clerk runs; every other command is there under the name that the program's own texts give it. */
const scriptNames = [
  'start',
  'test',
  'dev',
  'check',
  'build',
  'merge',
  'preview',
  'import',
  'template',
  'new',
  'explain',
  'pdf',
  'changes',
  'migrate',
]

const packageJson = (folder: string, program: string): string => {
  const name =
    basename(folder)
      .toLowerCase()
      .replace(/[^a-z\d-]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'portal'
  return `${JSON.stringify(
    {
      // npm installs nothing into a package of the same name.
      name: name === 'mingzhang' ? 'portal' : name,
      private: true,
      scripts: Object.fromEntries(scriptNames.map((script) => [script, `mingzhang ${script}`])),
      dependencies: { mingzhang: program },
    },
    null,
    2,
  )}\n`
}

/** The shipped page with its first chapter in the portal's own words: what follows is the same for every portal. */
const aboutPage = (words: Readonly<Record<string, string>>): string => {
  const shipped = readFileSync(join(projectRoot, 'defaults/pages/about.md'), 'utf8')
  return filled(starter('about.md'), words) + shipped.slice(shipped.indexOf('## 写给谁'))
}

const filesOf = (
  folder: string,
  answers: Answers,
  program: string,
  example: boolean,
): Readonly<Record<string, string>> => {
  const { name, region, operator, licence, address } = answers
  const plain = { 名称: name, 地区: region || '本地' }
  const settings = {
    名称: quoted(name),
    主办单位: quoted(operator),
    网址: quoted(address),
    数据许可: quoted(licence),
    数据许可网址: quoted(licences[licence] ?? ''),
  }
  const site = filled(starter('site.yaml'), settings)
  return {
    'package.json': packageJson(folder, program),
    '.npmrc': starter('npmrc'),
    '.gitignore': starter('gitignore'),
    '.gitlab-ci.yml': starter('gitlab-ci.yml'),
    '.github/workflows/pages.yml': starter('github-pages.yml'),
    'publish.sh': starter('publish.sh'),
    'README.md': filled(starter('README.md'), plain),
    'data/site.yaml': example ? site.replace(/^# 还没有录入[^\n]*\n筹建: 是\n/m, '') : site,
    'content/pages/about.md': aboutPage(plain),
  }
}

/** What package.json names: a version, or the program's file, which then lies in the portal. */
const programOf = (folder: string, wanted: string): string => {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  // The file that npx ran this from, as README says it.
  const beside = `mingzhang-${version}.tgz`
  const program = wanted || (existsSync(beside) ? beside : version)
  if (!program.endsWith('.tgz')) return program
  copyFileSync(program, join(folder, basename(program)))
  return `file:${basename(program)}`
}

const write = (wish: Wish, answers: Answers): void => {
  const folder = resolve(wish.folder)
  mkdirSync(folder, { recursive: true })
  const files = filesOf(folder, answers, programOf(folder, answers.program), wish.example)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text, path.endsWith('.sh') ? { mode: 0o755 } : {})
  }
  if (wish.example)
    cpSync(join(projectRoot, 'tests/site/made-up/data/example-water'), join(folder, 'data/example-water'), {
      recursive: true,
    })
  console.log(
    `${Object.keys(files)
      .map((path) => `  ${path}`)
      .join('\n')}${wish.example ? '\n  data/example-water/（编造的部门，看过后删去）' : ''}`,
  )
  console.log(
    `\n写好了。下一步：\n  cd ${wish.folder}\n  npm install\n  npm start\n怎样录入和发布，见 ${wish.folder}/README.md。`,
  )
}

/** Why the folder is not to be written, half a sentence; null when it is new or empty. */
const refusal = (folder: string): string | null => {
  const standing = statSync(folder, { throwIfNoEntry: false })
  if (standing === undefined) return null
  if (!standing.isDirectory()) return `“${folder}”是一个文件`
  return readdirSync(folder).some((name) => name !== '.git') ? `“${folder}”里已经有文件` : null
}

const init = async (words: readonly string[]): Promise<number> => {
  const wish = readWish(words)
  if (typeof wish === 'string') {
    console.error(`${wish}\n\n${usage}`)
    return 2
  }
  const refused = refusal(wish.folder)
  if (refused !== null) {
    console.error(`${refused}，没有写任何文件。\n怎么改：换一个新的文件夹名。`)
    return 1
  }
  const wrong = answersFault({ ...wish.answers, ...(process.stdin.isTTY ? {} : { name: wish.answers.name ?? '' }) })
  if (wrong !== null) {
    console.error(`${wrong}\n\n${usage}`)
    return 2
  }
  const asked = process.stdin.isTTY ? await askRest(wish.answers) : wish.answers
  if (asked === null) {
    console.error('\n没有答完，没有写任何文件。')
    return 1
  }
  const { name = '', region = '', operator = '', licence = '', address = '', program = '' } = asked
  try {
    write(wish, { name, region, operator, licence, address, program })
    return 0
  } catch (error) {
    const fault = diskFault(error)
    if (fault === null) throw error
    console.error(`没有写完“${wish.folder}”。${fault}`)
    return 1
  }
}

const words = process.argv.slice(2)
if (!askedForHelp(words, usage)) process.exitCode = await init(words)
