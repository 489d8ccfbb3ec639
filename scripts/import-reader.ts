// The reader of one file in a thread of its own: whoever started it ends it when it does not answer or takes too much
// memory.
import { parentPort, workerData } from 'node:worker_threads'
import { type ImportInput, readDocument } from '../src/importer/readers/index.ts'

parentPort?.postMessage(await readDocument(workerData as ImportInput))
