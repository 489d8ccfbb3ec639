// What a long command says while it works: on a terminal one line that is rewritten, with the time that is left; in a log
// plain lines, seldom.

const clock = (seconds: number): string =>
  seconds < 90 ? `${Math.max(1, Math.round(seconds))} 秒` : `${Math.round(seconds / 60)} 分钟`

/** A listener of stages: `done` of `all` where the stage is counted, 0 of 0 where it is not. */
export const progressLines = (
  out: Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean } = process.stdout,
  now: () => number = () => performance.now(),
): ((stage: string, done: number, all: number) => void) => {
  let stage = ''
  let started = 0
  let told = 0
  return (name, done, all) => {
    if (name !== stage) {
      if (out.isTTY === true && stage !== '') out.write('\n')
      stage = name
      started = now()
      told = 0
      if (all === 0) out.write(`${name}…${out.isTTY === true ? '' : '\n'}`)
    }
    if (all === 0) return
    const spent = (now() - started) / 1000
    const left = done === 0 || done === all ? '' : `，约剩 ${clock((spent / done) * (all - done))}`
    const line = `${name}：${done}/${all}${left}`
    if (out.isTTY === true) out.write(`\r\u001B[K${line}`)
    else if (done === all || spent - told >= 10 || told === 0) {
      told = spent + 0.001
      out.write(`${line}\n`)
    }
  }
}
