// A file of the site that is read in parts: by HTTP ranges where the host has them, whole where it answers with all.

/** A file as the Parquet reader wants it. */
export interface RemoteFile {
  readonly byteLength: number
  readonly slice: (start: number, end?: number) => ArrayBuffer | Promise<ArrayBuffer>
}

/** The end of a Parquet file says where everything is; our longest is well below this. */
const tailBytes = 1 << 16

const fetched = async (address: string, range: string): Promise<Response> => {
  const response = await fetch(address, { headers: { Range: range } })
  if (!response.ok) throw new Error(String(response.status))
  return response
}

const wholeFile = (bytes: ArrayBuffer): RemoteFile => ({
  byteLength: bytes.byteLength,
  slice: (start, end) => bytes.slice(start, end),
})

/** Opens the file with its end; one request. */
export const remoteFile = async (address: string): Promise<RemoteFile> => {
  const response = await fetched(address, `bytes=-${tailBytes}`)
  const bytes = await response.arrayBuffer()
  const size = Number(/\/(\d+)$/.exec(response.headers.get('Content-Range') ?? '')?.[1])
  if (response.status !== 206 || !(size >= bytes.byteLength)) return wholeFile(bytes)
  const tail = size - bytes.byteLength
  return {
    byteLength: size,
    slice: async (start, end = size) => {
      if (start >= tail) return bytes.slice(start - tail, end - tail)
      const part = await fetched(address, `bytes=${start}-${end - 1}`)
      const found = await part.arrayBuffer()
      // A host may answer one request with a part and the next with all.
      return part.status === 206 ? found : found.slice(start, end)
    },
  }
}
