// The one place that knows where the portal is deployed: views hold root-relative paths, links carry the base.

/** A root-relative path under the deployment's base; absolute addresses and mere anchors pass unchanged. */
export const to = (path: string): string =>
  path.startsWith('/') ? `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}` : path

/**
 * The name under which a download is saved: `/anqing-industry/2023/final/projects.csv` → `anqing-industry-2023-final-projects.csv`,
 * so that files of several pages lie side by side. A name that says so already stays.
 */
export const savedAs = (path: string): string => {
  const parts = path.split('/').filter((part) => part !== '')
  const [name = '', folder] = [parts.at(-1), parts.slice(0, -1).join('-')]
  return folder === '' || name.startsWith(folder) ? name : `${folder}-${name}`
}
