// How the licence of the data is named in files: in words for people, as a `licenses` entry for programs. It is what the
// portal has set (数据许可, 数据许可网址) and never guessed.
import type { Site } from '../budget/archive.ts'

/** An identifier such as `CC-BY-4.0`, which Data Package calls the name; a Chinese title is none. */
const identifier = /^[A-Za-z0-9][A-Za-z0-9.+-]*$/

/** The licence with its address; says so where none is set. */
export const licenceText = ({ licence, licenceUrl }: Site): string =>
  [licence, licenceUrl].filter((text) => text !== '').join(' ') || '本站未设定'

/** `licenses` of Data Package v2, which demands a name or a path: a title that has neither cannot be said there. */
export const packageLicences = ({ licence, licenceUrl }: Site): readonly Readonly<Record<string, string>>[] => {
  const entry = {
    ...(identifier.test(licence) ? { name: licence } : {}),
    ...(licence === '' ? {} : { title: licence }),
    ...(licenceUrl === '' ? {} : { path: licenceUrl }),
  }
  return 'name' in entry || 'path' in entry ? [entry] : []
}
