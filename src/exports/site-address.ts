// Turns a root-relative address into the permanent one: the deployment's origin and folder before it. What stands at
// an address is decided in src/views/address.ts.

/** Where the portal is deployed: `https://www.example.gov.cn` and `/budget`; '' for what is not known or not there. */
export interface SiteAddress {
  readonly origin: string
  readonly base: string
}

/** From what Astro knows: SITE_URL (may be unset) and the base with or without its closing slash. */
export const siteAddress = (site: URL | string | undefined, base: string): SiteAddress => ({
  origin: site ? new URL(site).origin : '',
  base: base.replace(/\/$/, ''),
})

/** Where `npm start` serves. XML formats demand whole addresses, and examples have to run, even when SITE_URL is unset. */
const localOrigin = 'http://localhost:4321'

/** The permanent address of a path; root-relative as long as SITE_URL is unset. */
export const permanent = ({ origin, base }: SiteAddress, path: string): string => encodeURI(origin + base + path)

/** False for an address that only a browser on the portal could follow, as all are while SITE_URL is unset. */
export const isWhole = (address: string): boolean => address.startsWith('http')

/** Like `permanent`, but never relative: for formats that allow nothing else. */
export const wholeAddress = (site: SiteAddress, path: string): string =>
  permanent({ ...site, origin: site.origin || localOrigin }, path)
