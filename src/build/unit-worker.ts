// A thread of the build: makes one unit after another, as it is told, and answers with what each leaves behind.
import { parentPort, workerData } from 'node:worker_threads'
import { type Asked, type CrewTask, crewMember, openFor, type Told } from './crew.ts'
import { readUnit } from './unit.ts'

const { task, number } = workerData as { readonly task: CrewTask; readonly number: number }
const root = openFor(task)
// The first unit may be asked for before the compiled routes are loaded.
const member = crewMember(task, number)

const answer = async (asked: Asked): Promise<Told> => {
  try {
    if (asked === null) return { closed: (await member).close() }
    return { outcome: await (await member).finish(readUnit(root, asked)) }
  } catch (error) {
    return { error }
  }
}

parentPort?.on('message', async (asked: Asked) => parentPort?.postMessage(await answer(asked)))
