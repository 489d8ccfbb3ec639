// Files out of what was dropped on the page, folders walked through. Lock files of open workbooks are nobody's data.

const isIgnored = (name: string): boolean => name.startsWith('.') || name.startsWith('~$')

const inEntry = async (entry: FileSystemEntry): Promise<readonly File[]> => {
  if (isIgnored(entry.name)) return []
  if (entry.isFile)
    return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))]
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const files: File[] = []
  // A reader gives its entries in portions until an empty one.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (entries.length === 0) return files
    for (const inner of entries) files.push(...(await inEntry(inner)))
  }
}

const byName = (a: File, b: File): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

/** In the order of their names, as the command reads a folder. */
export const inOrder = (files: Iterable<File>): readonly File[] =>
  [...files].filter(({ name }) => !isIgnored(name)).sort(byName)

/** All files of a drop. The entries have to be taken before anything is waited for. */
const droppedFiles = async (transfer: DataTransfer): Promise<readonly File[]> => {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry())
  const loose = [...transfer.files]
  if (entries.every((entry) => entry === null)) return inOrder(loose)
  const files: File[] = []
  for (const entry of entries) if (entry !== null) files.push(...(await inEntry(entry)))
  return inOrder(files)
}

/** Takes what is dropped on an element. */
export const receiveDrops = (target: HTMLElement, take: (files: readonly File[]) => void): void => {
  target.addEventListener('dragover', (event) => {
    event.preventDefault()
    target.dataset.over = ''
  })
  target.addEventListener('dragleave', () => {
    delete target.dataset.over
  })
  target.addEventListener('drop', (event) => {
    event.preventDefault()
    delete target.dataset.over
    if (event.dataTransfer !== null) void droppedFiles(event.dataTransfer).then(take)
  })
}
