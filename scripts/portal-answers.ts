// What `mingzhang init` has to know of a new portal: the questions, what an answer must be, and asking at a terminal.
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'

const questions = {
  name: '网站名称（例如“清河县部门预算公开”）',
  region: '地区（例如“清河县”，可以不填）',
  operator: '主办单位（例如“清河县财政局”，可以不填）',
  licence: '数据许可（CC-BY-4.0 或 CC0-1.0，可以不填）',
  address: '对外的网址（例如 https://www.example.gov.cn/budget/，可以不填）',
} as const

type Question = keyof typeof questions
const asked = Object.keys(questions) as readonly Question[]

/** What was said, by option; `program` is never asked for. */
export type Answers = Readonly<Record<Question | 'program', string>>

/** Licences by name, with the address of their text. */
export const licences: Readonly<Record<string, string>> = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/deed.zh-hans',
}

/** Whether an option carries an answer. */
export const carriesAnswer = (name: string): name is keyof Answers => name in questions || name === 'program'

const addressFault = (address: string): string | null => {
  if (address === '' || (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol))) return null
  const whole = `https://${address}`
  const meant = !address.includes(':') && URL.canParse(whole) ? `，是不是“${whole}”？` : '。'
  return `“${address}”不是 http 或 https 网址${meant}`
}

const licenceFault = (licence: string): string | null =>
  licence === '' || licence in licences
    ? null
    : `不认识“${licence}”这个数据许可。请写 ${Object.keys(licences).join(' 或 ')}，或者不写；别的许可可以以后写进 data/site.yaml。`

const faults: Readonly<Record<keyof Answers, (answer: string) => string | null>> = {
  name: (name) => (name === '' ? '没有写网站名称，例如“清河县部门预算公开”（--name）。' : null),
  region: () => null,
  operator: () => null,
  licence: licenceFault,
  address: addressFault,
  program: (program) => (program.endsWith('.tgz') && !existsSync(program) ? `没有“${program}”这个文件。` : null),
}

/** The first answer that does not do, as one sentence; null when all do. */
export const answersFault = (answers: Partial<Answers>): string | null => {
  for (const [name, answer] of Object.entries(answers)) {
    const wrong = carriesAnswer(name) ? faults[name](answer) : null
    if (wrong !== null) return wrong
  }
  return null
}

/** Where a person types and reads. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/** Asks at the terminal what is not known yet, each until the answer does; null when the person stops before the end. */
export const askRest = async (
  known: Partial<Answers>,
  terminal: Terminal = { input: process.stdin, output: process.stdout },
): Promise<Partial<Answers> | null> => {
  const answers: Partial<Record<keyof Answers, string>> = { ...known }
  const lines = createInterface(terminal)
  let ended = false
  lines.on('close', () => {
    ended = true
  })
  // Lines that are pasted in one go wait here for the questions that follow.
  const typed = lines[Symbol.asyncIterator]()
  for (const name of asked.filter((one) => answers[one] === undefined)) {
    lines.setPrompt(`${questions[name]}：`)
    for (let wrong: string | null = ''; wrong !== null; wrong = faults[name](answers[name] ?? '')) {
      if (wrong !== '') terminal.output.write(`${wrong}\n`)
      if (!ended) lines.prompt()
      const { value, done } = await typed.next()
      if (done === true) return null
      answers[name] = value.trim()
    }
  }
  lines.close()
  return answers
}
