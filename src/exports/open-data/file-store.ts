// Where the open data is written to and read back from while it is made: a folder of the disk in a build, memory in
// tests and in `npm run dev`. Nothing below knows which.

/** Files by name; a name may hold folders. */
export interface FileStore {
  /** Adds bytes to the end of a file, which need not be there yet. */
  readonly append: (name: string, bytes: Uint8Array) => void
  /** Part of a file; fewer bytes at its end. */
  readonly read: (name: string, from: number, length: number) => Uint8Array
  readonly remove: (name: string) => void
}

/** A store that is forgotten with the process; `files` are whole. */
export const memoryStore = (): FileStore & { readonly files: () => ReadonlyMap<string, Uint8Array<ArrayBuffer>> } => {
  const chunks = new Map<string, Uint8Array<ArrayBuffer>[]>()
  const whole = (name: string): Uint8Array<ArrayBuffer> => {
    const parts = chunks.get(name) ?? []
    if (parts.length === 1 && parts[0] !== undefined) return parts[0]
    const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const part of parts) {
      joined.set(part, at)
      at += part.length
    }
    chunks.set(name, [joined])
    return joined
  }
  return {
    append: (name, bytes) => {
      const parts = chunks.get(name) ?? []
      parts.push(new Uint8Array(bytes))
      chunks.set(name, parts)
    },
    read: (name, from, length) => whole(name).subarray(from, from + length),
    remove: (name) => {
      chunks.delete(name)
    },
    files: () => new Map([...chunks.keys()].map((name) => [name, whole(name)])),
  }
}

/** Bytes that are held at once where a file is copied. */
const window = 1 << 20

/** A file in pieces that fit into memory. */
export function* piecesOf(store: FileStore, name: string, from: number, length: number): Generator<Uint8Array> {
  for (let at = 0; at < length; at += window) yield store.read(name, from + at, Math.min(window, length - at))
}
