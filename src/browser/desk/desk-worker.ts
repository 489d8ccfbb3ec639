// The desk's worker as the page uses it: started, asked, and ended and started anew when a file keeps it from answering.
import type { Answer, Request } from '../../desk/messages.ts'

/** As long as the command gives a file; a reading that says nothing for so long will not end. */
const secondsToRead = 120

/** What a step of a reading may take before the worker is ended, and who hears its answers. */
export interface DeskWorkerOptions {
  readonly hear: (answer: Answer) => void
  readonly seconds?: number
}

/** Starts the worker; the result asks it. */
export const startDeskWorker = ({ hear, seconds = secondsToRead }: DeskWorkerOptions): ((request: Request) => void) => {
  let prepared: Request | null = null
  let limit: ReturnType<typeof setTimeout> | undefined
  let again = false
  let doing = ''
  let worker = start()

  function start(): Worker {
    const started = new Worker(new URL('../../desk/worker.ts', import.meta.url), { type: 'module', name: 'desk' })
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => answered(data))
    started.addEventListener('error', () => hear({ kind: 'failed', words: '程序没有取全，请刷新本页后再试。' }))
    return started
  }

  const wait = (): void => {
    clearTimeout(limit)
    limit = setTimeout(end, seconds * 1000)
  }

  const answered = (answer: Answer): void => {
    if (answer.kind === 'progress') {
      doing = answer.words
      wait()
    } else if (answer.kind === 'shown' || answer.kind === 'failed') clearTimeout(limit)
    // A worker that was started anew is ready in silence: the clerk still has to read why.
    if (answer.kind === 'ready' && again) return
    hear(answer)
  }

  const end = (): void => {
    worker.terminate()
    again = true
    worker = start()
    if (prepared !== null) worker.postMessage(prepared)
    const what = doing === '' ? '读这些文件' : doing
    hear({
      kind: 'failed',
      words: `${what}：${seconds} 秒还没有完，已经停止。请用原来的程序打开它，只留下要公开的表，另存一份后再试。`,
    })
  }

  return (request) => {
    if (request.kind === 'prepare') prepared = request
    if (request.kind === 'examine') {
      doing = ''
      wait()
    }
    worker.postMessage(request)
  }
}
