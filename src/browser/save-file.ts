// Gives the reader a file that is made in the page: a CSV of exactly what the page shows, or what the desk has worked out.

/** Rows as CSV text, with the same escaping as all other downloads; handed over by the page, which knows the exports. */
export type CsvText = (rows: readonly (readonly string[])[]) => string

/** Saves bytes or text of a media type under `name`. */
export const saveBytes = (content: string | Uint8Array<ArrayBuffer>, name: string, type: string): void => {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Revoked at once the download would find nothing.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** Saves the text of a CSV file under `name`. */
export const saveFile = (text: string, name: string): void => saveBytes(text, name, 'text/csv;charset=utf-8')
