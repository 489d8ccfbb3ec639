// Gives the reader a CSV file that is made in the page, of exactly what the page shows.

/** Rows as CSV text, with the same escaping as all other downloads; handed over by the page, which knows the exports. */
export type CsvText = (rows: readonly (readonly string[])[]) => string

/** Saves `text` under `name`. */
export const saveFile = (text: string, name: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Revoked at once the download would find nothing.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
