// What the desk has to say comes into view section by section: a page that gets all of them at once cannot answer meanwhile.
import { looked } from './place-html.ts'

/** Shows the sections of a part of the page that was hidden; one that is in view stays as it is. */
export const showSections = async (work: HTMLElement): Promise<void> => {
  if (!work.hidden) return
  const sections = [...work.children].filter((section) => section instanceof HTMLElement)
  for (const section of sections) section.hidden = true
  work.hidden = false
  for (const section of sections) {
    section.hidden = false
    await looked()
  }
}
