// Character maps of Chinese fonts that a PDF does not embed, for the desk's worker: all of them are fetched before it
// gives up the network, because none can be fetched afterwards.
import type { CharacterMaps } from '../importer/readers/pdf/read-pdf.ts'

/** Addresses of the program files, by path. Those of UTF-32 and of other languages stay out: no budget was met that asks for them. */
const addresses: Readonly<Record<string, string>> = import.meta.glob(
  '../../node_modules/pdfjs-dist/cmaps/{Adobe-GB1-UCS2,GB-EUC-*,GBK-EUC-*,GBKp-EUC-*,GBK2K-*,UniGB-UCS2-*,UniGB-UTF16-*}.bcmap',
  { eager: true, import: 'default', query: '?url&no-inline' },
)

/** Fetches the maps; one that does not come is as if there were none. */
export const fetchCharacterMaps = async (): Promise<CharacterMaps> => {
  const maps = new Map<string, Uint8Array>()
  await Promise.all(
    Object.entries(addresses).map(async ([path, address]) => {
      const answer = await fetch(address)
      if (answer.ok) maps.set(path.replace(/^.*\//, ''), new Uint8Array(await answer.arrayBuffer()))
    }),
  )
  // The engine may keep what it is given: it gets a copy.
  return (name) => Promise.resolve(maps.get(name)?.slice() ?? null)
}
