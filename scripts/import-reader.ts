// The reader of one file in a thread of its own: whoever started it ends it when it does not answer or takes too much
// memory.
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { documentReader, type ImportInput } from '../src/importer/readers/index.ts'

/** Character maps of fonts that a PDF does not embed lie beside the engine. */
const maps = new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json'))

const mapOf = async (name: string): Promise<Uint8Array | null> => {
  if (!/^[\w-]+\.bcmap$/.test(name)) return null
  try {
    return new Uint8Array(await readFile(new URL(name, maps)))
  } catch {
    return null
  }
}

parentPort?.postMessage(await documentReader(mapOf)(workerData as ImportInput))
