// How long the main thread of a page is kept busy in one go, from a trace of Chromium: the processor's own time of each
// task, which other programs on the machine do not change.
import type { Browser, Page } from 'playwright-core'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** A task of the main thread and the longest thing that it did. */
export interface Task {
  readonly milliseconds: number
  readonly doing: string
}

const isTask = ({ name, ph }: TraceEvent): boolean => ph === 'X' && /RunTask$/.test(name)

const spent = ({ tdur, dur }: TraceEvent): number => (tdur ?? dur ?? 0) / 1000

/** What took most of a task, by the names that developer tools use. */
const doingOf = (task: TraceEvent, events: readonly TraceEvent[]): string => {
  const end = task.ts + (task.dur ?? 0)
  const inner = events.filter((event) => event !== task && !isTask(event) && event.ts >= task.ts && event.ts < end)
  const [longest] = inner.sort((a, b) => spent(b) - spent(a))
  return longest === undefined ? '' : longest.name
}

const tasksIn = (trace: Buffer): readonly Task[] => {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { readonly traceEvents: readonly TraceEvent[] }
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const own = traceEvents.filter(({ pid, tid, ph }) => ph === 'X' && mains.has(`${pid} ${tid}`))
  return own
    .filter((event) => isTask(event) && spent(event) > 20)
    .sort((a, b) => spent(b) - spent(a))
    .map((task) => ({ milliseconds: spent(task), doing: doingOf(task, own) }))
}

/** The tasks of a page while `act` goes on, longest first, on a processor so many times slower. */
export const tasksWhile = async (
  browser: Browser,
  page: Page,
  slowdown: number,
  act: () => Promise<void>,
): Promise<readonly Task[]> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await browser.startTracing(page, { categories: ['__metadata', 'toplevel', 'devtools.timeline', 'blink'] })
  await act()
  const trace = await browser.stopTracing()
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await session.detach()
  return tasksIn(trace)
}
