// The portal's own address as its settings name it, read alone: every command asks for it before it loads anything else.
import { readSources } from './files.ts'
import { readSite } from './site.ts'

/** “网址” of a root's data/site.yaml; '' where it has none or cannot be read, which the gate tells. */
export const portalAddress = (root: string): string =>
  readSite([...readSources(root, ['data/site.yaml']).value.values()]).value.address
