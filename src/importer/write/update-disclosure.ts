// An import into a disclosure that is there already: what its people wrote in disclosure.yaml stays word for word;
// statements that it does not list yet are added to 公开表, and notes of blank tables where it has none.

const entryId = (line: string): string => /^\s*-\s*\{?\s*["']?表["']?\s*:\s*["']?([\w-]+)/.exec(line)?.[1] ?? ''

/** Lines of a top-level key: the key's own line and everything indented below it. */
const blockOf = (lines: readonly string[], key: string): { readonly start: number; readonly end: number } | null => {
  const start = lines.findIndex((line) => line.startsWith(`${key}:`))
  if (start < 0) return null
  const rest = lines.slice(start + 1).findIndex((line) => line !== '' && !/^[\s#-]/.test(line))
  let end = rest < 0 ? lines.length : start + 1 + rest
  while (end > start + 1 && lines[end - 1]?.trim() === '') end--
  return { start, end }
}

const section = (lines: readonly string[], key: string): readonly string[] => {
  const block = blockOf(lines, key)
  return block === null ? [] : lines.slice(block.start, block.end)
}

/** The file as it stands with what the import adds; `changed` is false when nothing is missing in it. */
export const updateDisclosure = (
  standing: string,
  imported: string,
): { readonly text: string; readonly changed: boolean } => {
  const lines = standing.replace(/\r\n?/g, '\n').split('\n')
  const fresh = imported.split('\n')
  const listed = new Set(section(lines, '公开表').map(entryId))
  const missing = section(fresh, '公开表').filter((line) => entryId(line) !== '' && !listed.has(entryId(line)))
  const notes = blockOf(lines, '空表说明') === null && missing.length > 0 ? section(fresh, '空表说明') : []
  if (missing.length === 0 && notes.length === 0) return { text: standing, changed: false }
  const block = blockOf(lines, '公开表')
  const at = block === null ? Number.POSITIVE_INFINITY : block.end
  const added = block === null ? ['公开表:', ...missing] : missing
  const kept = lines.at(-1) === '' ? lines.slice(0, -1) : lines
  const text = [...kept.slice(0, at), ...added, ...kept.slice(at), ...notes].join('\n')
  return { text: text.endsWith('\n') ? text : `${text}\n`, changed: true }
}
