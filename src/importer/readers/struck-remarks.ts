// What was struck out in tables and therefore left out, said once a table, whatever kind of file it stood in.
import type { Grid, ReaderRemark, Reading } from '../source-document.ts'

const mostPlaces = 20

const remarkOn = (grid: Grid): readonly ReaderRemark[] => {
  const struck = grid.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell?.traits.includes('struck') === true ? [cell] : [])),
  )
  const [first] = struck
  if (first === undefined) return []
  const places = struck.flatMap(({ place }) => (place.cell === undefined ? [] : [place.cell]))
  const named = places.slice(0, mostPlaces).join('、')
  const which = named === '' ? '' : `（${named}${places.length > mostPlaces ? ' 等' : ''}）`
  return [{ text: `这张表有 ${struck.length} 格里有划掉的文字${which}，没有导入`, place: first.place }]
}

/** The reading with a remark on every table that has struck cells. */
export const withStruckRemarks = (reading: Reading): Reading => {
  if (!reading.ok) return reading
  const found = reading.document.parts.flatMap((part) => (part.kind === 'grid' ? remarkOn(part) : []))
  if (found.length === 0) return reading
  const { document } = reading
  return { ok: true, document: { ...document, remarks: [...document.remarks, ...found] } }
}
