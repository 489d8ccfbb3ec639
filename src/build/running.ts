// Whether a process is still there: locks and leftovers of one that has ended are nobody's.

/** A process of another user is there too, although no signal may be sent to it. */
export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
