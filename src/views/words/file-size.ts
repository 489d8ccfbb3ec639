// How large a download is, said before the click.

/** A file with what a reader should know of it; `bytes` is told by the exports, which views do not know. */
export interface FileSize {
  readonly path: string
  readonly label: string
  /** Media type. */
  readonly type: string
  readonly bytes: number
}

/** `1.2 KB`, as a file manager would say it. */
export const sizeText = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 * 1024
      ? `${(bytes / 1024).toFixed(1)} KB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`
