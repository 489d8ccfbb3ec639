// The rows of a list's own file that the page shows, so that what is saved from the page has the columns and the cells of
// the file beside the list. Cells are never taken apart: a row is found by the address at its end.

/** Records of a CSV text: line breaks within quotes do not end one. */
const records = (text: string): readonly string[] => {
  const found: string[] = []
  let open = ''
  for (const line of text.split('\r\n')) {
    open = open === '' ? line : `${open}\r\n${line}`
    // A field that is still open has an odd number of quotes.
    if ((open.split('"').length - 1) % 2 === 1) continue
    if (open !== '') found.push(open)
    open = ''
  }
  return found
}

const addressIn = (record: string): string => record.slice(record.lastIndexOf(',') + 1)

/** The head of `text` and its rows for these addresses, in this order; `pathOf` makes addresses comparable. */
export const rowsOfList = (text: string, addresses: readonly string[], pathOf: (address: string) => string): string => {
  const [head = '', ...rows] = records(text)
  const byPath = new Map(rows.map((row) => [pathOf(addressIn(row)), row]))
  const wanted = addresses.flatMap((address) => byPath.get(pathOf(address)) ?? [])
  return [head, ...wanted, ''].join('\r\n')
}
