// A thread of the build: makes one unit after another, as it is told, and answers with what each leaves behind.
import { parentPort, workerData } from 'node:worker_threads'
import { type CrewTask, crewMember, openFor, type Told, type UnitOrder } from './crew.ts'
import { readUnit } from './unit.ts'

const task = workerData as CrewTask
const root = openFor(task)
// The first unit may be asked for before the compiled routes are loaded.
const member = crewMember(task)

const answer = async (order: UnitOrder): Promise<Told> => {
  try {
    return { made: await (await member).finish(order, readUnit(root, order.folders)) }
  } catch (error) {
    return { error }
  }
}

parentPort?.on('message', async (order: UnitOrder) => parentPort?.postMessage(await answer(order)))
