// Rows of text → a CSV file as Excel and WPS open it with a double click: a byte order mark, CRLF, quotes only where
// they are needed. Figures keep their printed form.

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The file's text, byte order mark included. */
export const separatedRows = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`
