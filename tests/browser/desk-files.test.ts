// What the desk does with what is dropped on it, and with a reading that never answers. The browser's own parts are
// stood in for by the few functions of them that are called.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startDeskWorker } from '../../src/browser/desk/desk-worker.ts'
import { inOrder, receiveDrops } from '../../src/browser/desk/dropped-files.ts'
import type { Answer, Request } from '../../src/desk/messages.ts'

const file = (name: string): File => new File([name], name)

interface Entry {
  readonly name: string
  readonly isFile: boolean
  readonly file?: (take: (file: File) => void) => void
  readonly createReader?: () => { readonly readEntries: (take: (entries: readonly Entry[]) => void) => void }
}

const leaf = (name: string): Entry => ({ name, isFile: true, file: (take) => take(file(name)) })

/** A folder that gives its entries in portions of one, as browsers give them in portions of a hundred. */
const folder = (name: string, entries: readonly Entry[]): Entry => ({
  name,
  isFile: false,
  createReader: () => {
    const rest = [...entries]
    return { readEntries: (take) => take(rest.splice(0, 1)) }
  },
})

const drop = (entries: readonly Entry[]): Promise<readonly File[]> =>
  new Promise((resolve) => {
    const heard = new Map<string, (event: unknown) => void>()
    const target = {
      dataset: {},
      addEventListener: (name: string, hear: (event: unknown) => void) => heard.set(name, hear),
    }
    receiveDrops(target as unknown as HTMLElement, resolve)
    const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }))
    heard.get('drop')?.({ preventDefault: () => undefined, dataTransfer: { items, files: [] } })
  })

test('a folder that is dropped is walked through to its last file, in the order in which the command reads it', async () => {
  const files = await drop([
    folder('预算', [leaf('2.csv'), folder('表', [leaf('1.csv'), leaf('3.csv')]), leaf('~$锁.xlsx'), leaf('.DS_Store')]),
    leaf('0.txt'),
  ])
  expect(files.map(({ name }) => name)).toEqual(['0.txt', '1.csv', '2.csv', '3.csv'])
})

test('lock files of open workbooks are nobody’s data, however they come', () => {
  expect(inOrder([file('乙.xlsx'), file('~$乙.xlsx'), file('.隐藏'), file('甲.xlsx')]).map(({ name }) => name)).toEqual(
    ['甲.xlsx', '乙.xlsx'].sort(),
  )
})

class StandInWorker {
  static readonly started: StandInWorker[] = []
  readonly asked: unknown[] = []
  ended = false
  hear: (event: { readonly data: Answer }) => void = () => undefined
  constructor() {
    StandInWorker.started.push(this)
  }
  addEventListener(name: string, hear: (event: { readonly data: Answer }) => void): void {
    if (name === 'message') this.hear = hear
  }
  postMessage(request: unknown): void {
    this.asked.push(request)
  }
  terminate(): void {
    this.ended = true
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  StandInWorker.started.length = 0
  vi.stubGlobal('Worker', StandInWorker)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const prepare: Request = { kind: 'prepare', portal: {} }
const examine = { kind: 'examine', files: [], options: {} } as unknown as Request

test('a reading that does not answer is ended, said so with what to do, and the next one finds a worker ready', () => {
  const heard: Answer[] = []
  const ask = startDeskWorker({ hear: (answer) => heard.push(answer), seconds: 5 })
  ask(prepare)
  ask(examine)
  const [first] = StandInWorker.started
  first?.hear({ data: { kind: 'progress', words: '正在读“甲.pdf”', done: 0, of: 1 } })
  vi.advanceTimersByTime(4_900)
  expect(first?.ended).toBe(false)
  vi.advanceTimersByTime(200)
  expect(first?.ended).toBe(true)
  expect(heard.at(-1)).toEqual({
    kind: 'failed',
    words: '正在读“甲.pdf”：5 秒还没有完，已经停止。请用原来的程序打开它，只留下要公开的表，另存一份后再试。',
  })
  const [, second] = StandInWorker.started
  expect(second?.asked).toEqual([prepare])
  // It is ready in silence: the clerk still has to read why.
  second?.hear({ data: { kind: 'ready' } })
  expect(heard.at(-1)?.kind).toBe('failed')
})

test('a reading that goes on saying how far it is may take as long as it needs', () => {
  const ask = startDeskWorker({ hear: () => undefined, seconds: 5 })
  ask(examine)
  const [worker] = StandInWorker.started
  for (let done = 0; done < 10; done++) {
    vi.advanceTimersByTime(4_000)
    worker?.hear({ data: { kind: 'progress', words: '正在读', done, of: 10 } })
  }
  expect(worker?.ended).toBe(false)
})
