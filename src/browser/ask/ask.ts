// Answers the questions of /data/ask/ in the page. The address is the state: a form writes it, the back button and a
// link to an answer read it. The reader of Parquet is fetched with the first question.
import { type Answer, type AnswerCell, answerOf } from '../../ask/answer.ts'
import { citedAnswer } from '../../ask/cited-answer.ts'
import { type AskedColumn, type Choices, chosen, type Question, questionKey } from '../../ask/question.ts'
import { questions } from '../../ask/questions.ts'
import { sqlOf } from '../../ask/sql.ts'
import { type CsvText, saveFile } from '../save-file.ts'
import { remoteFile } from './remote-file.ts'
import { answerBars, answerTable, barsCaption, countText } from './show-answer.ts'

const status = document.querySelector<HTMLElement>('.ask-status')
const section = document.querySelector<HTMLElement>('.ask-answer')
const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-ask]')]

let shown: { readonly question: Question; readonly answer: Answer } | null = null

const say = (text: string): void => {
  if (status !== null) status.textContent = text
}

const part = (selector: string): HTMLElement | null => section?.querySelector<HTMLElement>(selector) ?? null

const controls = (form: HTMLFormElement): readonly (HTMLInputElement | HTMLSelectElement)[] =>
  [...form.elements]
    .filter((each) => each instanceof HTMLInputElement || each instanceof HTMLSelectElement)
    .filter(({ name }) => name !== questionKey)

const choicesOf = (form: HTMLFormElement): Choices =>
  Object.fromEntries(controls(form).map(({ name, value }) => [name, value.trim()]))

/** A cell as the file holds it: an address leads to its place from wherever the file is opened. */
const savedCell = (column: AskedColumn | undefined, { plain }: AnswerCell): string =>
  column?.kind === 'address' && plain !== '' ? new URL(plain, location.href).href : plain

/** Only what was changed stands in the address. */
const addressOf = (question: Question, choices: Choices): string => {
  const parameters = new URLSearchParams({ [questionKey]: question.id })
  for (const field of question.fields) {
    const value = chosen(field, choices)
    if (value !== field.initial) parameters.set(field.id, value)
  }
  return `?${parameters}`
}

const fileAddress = (form: HTMLFormElement): string => new URL(form.dataset.file ?? '', location.href).href

const show = (form: HTMLFormElement, question: Question, choices: Choices, answer: Answer): void => {
  if (section === null) return
  shown = { question, answer }
  const heading = part('h2')
  if (heading !== null) heading.textContent = question.title
  const count = part('.ask-count')
  if (count !== null) count.textContent = countText(answer)
  const { table, goOn } = answerTable(question, answer)
  part('.region')?.replaceChildren(...(answer.rows.length === 0 ? [] : [table]))
  const bars = answerBars(question, answer)
  const chart = part('.ask-chart')
  if (chart !== null) chart.hidden = bars.length < 2
  part('.ask-chart ol')?.replaceChildren(...bars)
  const caption = part('.ask-chart figcaption')
  if (caption !== null) caption.textContent = barsCaption(question, answer)
  part('.ask-address')?.setAttribute('href', addressOf(question, choices))
  const cited = part('.ask-citation')
  if (cited !== null) {
    const address = new URL(addressOf(question, choices), location.href).href
    cited.textContent = `引用：${citedAnswer(cited.dataset.askCitation ?? '', question, choices, address)}`
  }
  const sql = part('.ask-sql')
  if (sql !== null) sql.textContent = sqlOf(question, choices, fileAddress(form))
  section.hidden = false
  // When the answer stands on the screen; a table that was replaced meanwhile takes its rows along unseen.
  requestAnimationFrame(() => window.setTimeout(goOn))
}

/** Counts questions, so that an answer that comes late does not replace a later one. */
let asked = 0

const answer = async (form: HTMLFormElement, question: Question, moveFocus: boolean): Promise<void> => {
  asked += 1
  const turn = asked
  const choices = choicesOf(form)
  say('正在取数据…')
  try {
    const [{ rowsFor }, file] = await Promise.all([import('../../ask/parquet-rows.ts'), remoteFile(fileAddress(form))])
    const found = answerOf(question, choices, await rowsFor(question, choices, file))
    if (turn !== asked) return
    show(form, question, choices, found)
    say('')
    if (moveFocus) part('h2')?.focus()
  } catch {
    if (turn !== asked) return
    if (section !== null) section.hidden = true
    say('没有读到数据文件。请看问题下面的列表，或稍后再试。')
  }
}

const read = (moveFocus: boolean): void => {
  const parameters = new URLSearchParams(location.search)
  const question = questions.find(({ id }) => id === parameters.get(questionKey))
  const form = forms.find(({ dataset }) => dataset.ask === question?.id)
  if (question === undefined || form === undefined) {
    asked += 1
    if (section !== null) section.hidden = true
    say('')
    return
  }
  for (const control of controls(form)) {
    const field = question.fields.find(({ id }) => id === control.name)
    control.value = parameters.get(control.name) ?? field?.initial ?? ''
  }
  void answer(form, question, moveFocus)
}

/** Makes forms answer, and lets the reader take an answer along. */
export const mountAsk = (csvText: CsvText): void => {
  for (const form of forms)
    form.addEventListener('submit', (event) => {
      const question = questions.find(({ id }) => id === form.dataset.ask)
      if (question === undefined) return
      event.preventDefault()
      history.pushState(null, '', addressOf(question, choicesOf(form)))
      read(true)
    })
  part('[data-ask-csv]')?.addEventListener('click', () => {
    if (shown === null) return
    const { question, answer: whole } = shown
    const rows = whole.rows.map((row) => row.map((cell, index) => savedCell(question.columns[index], cell)))
    saveFile(csvText([whole.headings, ...rows]), `ask-${question.id}.csv`)
  })
  addEventListener('popstate', () => read(false))
  read(false)
}
