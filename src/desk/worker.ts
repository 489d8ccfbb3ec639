// The desk's worker: reads, recognises and checks what the page hands it, and answers with finished HTML. Before it is
// given anything it has loaded all of the program and given up the network.
import { documentReader } from '../importer/readers/index.ts'
import { fetchCharacterMaps } from './character-maps.ts'
import { type Desk, openDesk } from './desk-session.ts'
import { giveUpNetwork } from './give-up-network.ts'
import type { Answer, Request } from './messages.ts'
import { zipOf } from './zip-files.ts'

const say = (answer: Answer): void => self.postMessage(answer)

/** What is asked before the program is here waits for it: work of last time may be taken up at once. */
const opened = Promise.withResolvers<Desk>()

const answer = async (request: Request): Promise<void> => {
  if (request.kind === 'prepare') {
    // The engine for PDF is a part of its own: it has to be here before nothing can be fetched any more.
    const [maps] = await Promise.all([fetchCharacterMaps(), import('../importer/readers/pdf/read-pdf.ts')])
    const prepared = openDesk(request.portal, say, documentReader(maps))
    giveUpNetwork(self)
    opened.resolve(prepared)
    say({ kind: 'ready' })
    return
  }
  const desk = await opened.promise
  switch (request.kind) {
    case 'examine':
      say({ kind: 'shown', shown: await desk.examine(request.files, request.options, request.published) })
      return
    case 'sheet':
    case 'part':
      say({ kind: 'html', for: request.kind, id: request.id, html: desk[request.kind](request.id) })
      return
    case 'place': {
      const place = desk.place(request.file, request.line, request.text)
      say(place === null ? { kind: 'nowhere' } : { kind: 'place', ...place })
      return
    }
    case 'folder': {
      const files = desk.files()
      say({ kind: 'folder', files, zip: zipOf(Object.entries(files).map(([name, content]) => ({ name, content }))) })
      return
    }
    case 'template':
    case 'explain': {
      const file = desk[request.kind]()
      if (file !== null) say({ kind: 'file', ...file })
      return
    }
  }
}

const sorry = (request: Request): string =>
  request.kind === 'prepare'
    ? '程序没有取全，请检查网络，刷新本页后再试。'
    : '这份文件处理不了。请用原来的程序打开它核对是否完好，另存一份后再试。'

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  answer(data).catch((error: unknown) => {
    console.error(error)
    say({ kind: 'failed', words: sorry(data) })
  })
})
