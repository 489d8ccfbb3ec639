// A folder written straight to the disk, where the browser can.

interface FolderHandle {
  readonly getDirectoryHandle: (name: string, options: { readonly create: boolean }) => Promise<FolderHandle>
  readonly getFileHandle: (
    name: string,
    options: { readonly create: boolean },
  ) => Promise<{
    readonly createWritable: () => Promise<{ write: (text: string) => Promise<void>; close: () => Promise<void> }>
  }>
}

type Picker = (options: { readonly mode: 'readwrite' }) => Promise<FolderHandle>

const picker = (): Picker | null => {
  const found: unknown = Reflect.get(window, 'showDirectoryPicker')
  return typeof found === 'function' ? (found.bind(window) as Picker) : null
}

/** Whether this browser writes folders. */
export const writesFolders = (): boolean => picker() !== null

/** Asks for a folder and writes the files into it; false when the clerk thought better of it. */
export const saveFolder = async (files: Readonly<Record<string, string>>): Promise<boolean> => {
  const pick = picker()
  if (pick === null) return false
  try {
    const root = await pick({ mode: 'readwrite' })
    for (const [path, text] of Object.entries(files)) {
      const names = path.split('/')
      let folder = root
      for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true })
      const file = await (await folder.getFileHandle(names.at(-1) ?? path, { create: true })).createWritable()
      await file.write(text)
      await file.close()
    }
    return true
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false
    throw error
  }
}
