// A folder written straight to the disk, where the browser can.

interface FileHandle {
  readonly getFile: () => Promise<{ readonly text: () => Promise<string> }>
  readonly createWritable: () => Promise<{ write: (text: string) => Promise<void>; close: () => Promise<void> }>
}

/** What the browser gives of a folder. */
export interface FolderHandle {
  readonly getDirectoryHandle: (name: string, options: { readonly create: boolean }) => Promise<FolderHandle>
  readonly getFileHandle: (name: string, options: { readonly create: boolean }) => Promise<FileHandle>
}

type Picker = (options: { readonly mode: 'readwrite' }) => Promise<FolderHandle>

const picker = (): Picker | null => {
  const found: unknown = Reflect.get(window, 'showDirectoryPicker')
  return typeof found === 'function' ? (found.bind(window) as Picker) : null
}

/** Whether this browser writes folders. */
export const writesFolders = (): boolean => picker() !== null

const textIn = async (folder: FolderHandle, name: string): Promise<string | null> => {
  try {
    return await (await (await folder.getFileHandle(name, { create: false })).getFile()).text()
  } catch {
    return null
  }
}

/** What somebody has filled in or published since is not the desk's to replace: codes and names, a published disclosure. */
const isKept = (name: string, there: string, text: string): boolean =>
  there !== text &&
  ((name === 'department.yaml' && !/^部门编码:\s*$/m.test(there)) ||
    (name === 'disclosure.yaml' && /^状态:\s*已公开/m.test(there)))

/** Writes the files below a folder; paths of those that it left as they are. */
export const writeBelow = async (
  root: FolderHandle,
  files: Readonly<Record<string, string>>,
): Promise<readonly string[]> => {
  const kept: string[] = []
  for (const [path, text] of Object.entries(files)) {
    const names = path.split('/')
    const name = names.at(-1) ?? path
    let folder = root
    for (const step of names.slice(0, -1)) folder = await folder.getDirectoryHandle(step, { create: true })
    const there = await textIn(folder, name)
    if (there !== null && isKept(name, there, text)) {
      kept.push(path)
      continue
    }
    const file = await (await folder.getFileHandle(name, { create: true })).createWritable()
    await file.write(text)
    await file.close()
  }
  return kept
}

/** Asks for a folder and writes the files into it; null when the clerk thought better of it, else what was left as it is. */
export const saveFolder = async (files: Readonly<Record<string, string>>): Promise<readonly string[] | null> => {
  const pick = picker()
  if (pick === null) return null
  try {
    return await writeBelow(await pick({ mode: 'readwrite' }), files)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    throw error
  }
}
