// The desk as the clerk works on it: hands files to the worker, shows what comes back, keeps the work, saves the result.
// What is said about a file is made in the worker.
import type { Answer, DeskOptions, Shown } from '../../desk/messages.ts'
import type { PublishedWorkbook } from '../../views/desk/desk.ts'
import { saveBytes } from '../save-file.ts'
import { fill, find, on, today, whenSeen } from './desk-elements.ts'
import { startDeskWorker } from './desk-worker.ts'
import { inOrder, receiveDrops } from './dropped-files.ts'
import { linkFindings } from './link-findings.ts'
import { offerSaving } from './offer-saving.ts'
import { offerPublished } from './open-published.ts'
import { clearHtml, placeHtml } from './place-html.ts'
import { showSections } from './show-sections.ts'
import { keepWork, keptWork, type Work, wipeWork } from './unfinished-work.ts'

const desk = document.getElementById('desk')
const ask = startDeskWorker({ hear: (answer) => take(answer) })

const status = find('status', HTMLElement)
const progress = find('progress', HTMLProgressElement)
const work = find('work', HTMLElement)
const fields = {
  year: find('year', HTMLInputElement),
  stage: find('stage', HTMLSelectElement),
  department: find('department', HTMLInputElement),
  name: find('name', HTMLInputElement),
  hidden: find('hidden', HTMLInputElement),
}
const choosers = [find('files', HTMLInputElement), find('folder', HTMLInputElement)]
const undoButton = find('undo', HTMLButtonElement)
const sheets = find('sheets', HTMLSelectElement)
const parts = find('parts', HTMLSelectElement)

const start = (): DeskOptions => ({
  department: 'my-department',
  name: '',
  year: 0,
  stage: 'budget',
  recordedOn: today(),
  answers: {},
  keepHidden: false,
})

const nothing = (): Work => ({ files: [], options: start(), published: null, before: [] })

let current = nothing()
let shown: Shown | null = null
let wantedItem = ''
/** Examinations that have not answered yet: only the latest is shown. */
let pending = 0

const examine = (next: Work): void => {
  pending++
  current = next
  status.textContent = '正在读文件…'
  progress.hidden = false
  progress.removeAttribute('value')
  const list = find('chosen', HTMLUListElement)
  list.replaceChildren(
    ...next.files.map(({ name }) => Object.assign(document.createElement('li'), { textContent: name })),
  )
  ask({ kind: 'examine', files: next.files, options: next.options, published: next.published })
}

/** A step that can be undone. */
const step = (options: DeskOptions): void =>
  examine({ ...current, options, before: [...current.before, current.options] })

/** A published workbook that was corrected comes back under its name: the work goes on where it was opened. */
const corrects = (files: readonly File[]): boolean => {
  const stem = current.published?.name.replace(/\.json$/, '')
  return stem !== undefined && files.some(({ name }) => name.startsWith(stem))
}

const begin = (files: readonly File[]): void => {
  if (files.length === 0) return
  const { department } = current.options
  if (corrects(files))
    examine({ ...nothing(), files, options: { ...start(), department }, published: current.published })
  else examine({ ...nothing(), files })
}

const showSheet = (): void => ask({ kind: 'sheet', id: sheets.value })
const showPart = (): void => ask({ kind: 'part', id: parts.value })

const showAll = async (answer: Shown): Promise<void> => {
  pending = Math.max(0, pending - 1)
  if (pending > 0 || current.files.length === 0) return
  shown = answer
  // What the worker proposed is the state from which the next step departs.
  current = { ...current, options: { ...current.options, year: answer.year, stage: answer.stage } }
  const kept = current
  fields.year.value = String(answer.year)
  fields.stage.value = answer.stage
  fields.department.value = current.options.department
  fields.name.value = answer.name
  fields.hidden.checked = current.options.keepHidden
  undoButton.disabled = current.before.length === 0
  fill(sheets, answer.sheets)
  fill(parts, answer.parts)
  const sheetPlace = find('sheet', HTMLElement)
  clearHtml(sheetPlace)
  await showSections(work)
  const findings = find('findings', HTMLElement)
  if (!(await placeHtml(find('reading', HTMLElement), answer.reading))) return
  if (!(await placeHtml(findings, answer.findings))) return
  await linkFindings(findings, answer.path)
  if (current !== kept) return
  // A large table takes a moment: file and reading are laid side by side when the clerk comes to them.
  whenSeen(sheetPlace, () => {
    if (sheetPlace.childElementCount === 0) showSheet()
    showPart()
  })
  await keepWork(current)
  progress.hidden = true
  status.textContent = answer.sentence
}

const markItem = (): void => {
  for (const marked of document.querySelectorAll('.desk-item[data-shown]')) marked.removeAttribute('data-shown')
  const item = document.getElementById(wantedItem)
  if (item === null) return
  item.dataset.shown = ''
  item.setAttribute('tabindex', '-1')
  item.focus()
  item.scrollIntoView({ block: 'center', inline: 'center' })
  find('said', HTMLElement).textContent = item.title
}

const showPlace = (sheet: string, id: string): void => {
  wantedItem = id
  if (sheets.value === sheet && document.getElementById(id) !== null) markItem()
  else {
    sheets.value = sheet
    showSheet()
  }
}

const showHtml = async (target: 'sheet' | 'part', id: string, html: string): Promise<void> => {
  if (id !== (target === 'sheet' ? sheets : parts).value) return
  const place = find(target, HTMLElement)
  if (!(await placeHtml(place, html))) return
  place.dataset.laid = id
  if (target === 'sheet') markItem()
}

const saving = offerSaving({
  ask,
  say: (words) => {
    status.textContent = words
  },
  options: () => current.options,
  report: () => shown?.report ?? '',
})

const take = (answer: Answer): void => {
  switch (answer.kind) {
    case 'ready':
      for (const chooser of choosers) chooser.disabled = false
      status.textContent = '程序已就绪，可以选文件了；现在断网也能用。'
      desk?.setAttribute('data-ready', '')
      return
    case 'progress':
      status.textContent = answer.words
      progress.max = answer.of
      progress.value = answer.done
      return
    case 'shown':
      void showAll(answer.shown)
      return
    case 'html':
      void showHtml(answer.for, answer.id, answer.html)
      return
    case 'place':
      showPlace(answer.sheet, answer.id)
      return
    case 'nowhere':
      status.textContent = '这一处不在原件里，是整理时写上的。'
      return
    case 'folder':
      saving.take(answer)
      return
    case 'file':
      saveBytes(answer.bytes, answer.name, 'application/octet-stream')
      return
    case 'failed':
      pending = 0
      progress.hidden = true
      status.textContent = answer.words
      return
  }
}

for (const chooser of choosers) {
  // A browser says nothing of a file that is chosen again; a corrected one has to be heard of.
  chooser.addEventListener('click', () => {
    chooser.value = ''
  })
  chooser.addEventListener('change', () => begin(inOrder(chooser.files ?? [])))
}
sheets.addEventListener('change', () => {
  wantedItem = ''
  showSheet()
})
parts.addEventListener('change', showPart)

receiveDrops(find('drop', HTMLElement), begin)

find('period', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault()
  step({
    ...current.options,
    year: Number(fields.year.value),
    stage: fields.stage.value === 'final' ? 'final' : 'budget',
    department: fields.department.value,
    // A name that the file itself gives is no answer of the clerk's.
    name: fields.name.value === shown?.name ? current.options.name : fields.name.value.trim(),
    keepHidden: fields.hidden.checked,
  })
})

find('reading', HTMLElement).addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return
  const { question } = target.dataset
  if (question !== undefined)
    step({ ...current.options, answers: { ...current.options.answers, [question]: target.value } })
})

on('undo', () => {
  const options = current.before.at(-1)
  if (options !== undefined) examine({ ...current, options, before: current.before.slice(0, -1) })
})

find('findings', HTMLElement).addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-source]') : null
  if (button === null) return
  const [file = '', line = '1'] = (button.dataset.source ?? '').split(':')
  ask({ kind: 'place', file, line: Number(line), text: button.dataset.text ?? '' })
})
// In the reading the pointer and the keyboard hear what became of a cell.
find('sheet', HTMLElement).addEventListener('click', ({ target }) => {
  const item = target instanceof Element ? target.closest<HTMLElement>('.desk-item') : null
  if (item !== null) find('said', HTMLElement).textContent = item.title
})

const wipe = (): void => {
  current = nothing()
  void wipeWork().then(() => {
    work.hidden = true
    progress.hidden = true
    find('unfinished', HTMLElement).hidden = true
    find('chosen', HTMLUListElement).replaceChildren()
    for (const chooser of choosers) chooser.value = ''
    for (const id of ['reading', 'findings', 'sheet', 'part']) clearHtml(find(id, HTMLElement))
    status.textContent = '已清除。这台电脑的浏览器里不再有这份工作。'
  })
}
on('wipe', wipe)
on('wipe-old', wipe)

/** What the portal says to its desk. */
interface PortalPart {
  readonly classification: Readonly<Record<string, string>>
  readonly disclosures: readonly PublishedWorkbook[]
}

const offerUnfinished = async (): Promise<void> => {
  const kept = await keptWork()
  if (kept === null || kept.files.length === 0) return
  const box = find('unfinished', HTMLElement)
  const [words] = box.getElementsByTagName('p')
  if (words !== undefined)
    words.textContent = `上次没有做完的工作还在：${kept.files.map(({ name }) => name).join('、')}。只记在这台电脑上。`
  box.hidden = false
  on('resume', () => {
    box.hidden = true
    examine({ ...nothing(), ...kept })
  })
}

status.textContent = '正在取程序…'
void fetch(desk?.dataset.portal ?? '')
  .then((answer) => answer.json() as Promise<PortalPart>)
  .then(async ({ classification, disclosures }) => {
    ask({ kind: 'prepare', portal: classification })
    offerPublished(disclosures, desk?.dataset.base ?? '/', {
      take: ({ workbook, json, department }) =>
        examine({ ...nothing(), files: [workbook], options: { ...start(), department }, published: json }),
      say: (words) => {
        status.textContent = words
      },
    })
    await offerUnfinished()
  })
  .catch(() => take({ kind: 'failed', words: '程序没有取全，请检查网络，刷新本页后再试。' }))
