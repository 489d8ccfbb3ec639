// The desk's own elements by their names; one that is missing is a fault of the program.

import type { Choice } from '../../desk/messages.ts'

/** The element `desk-<id>` of a kind. */
export const find = <E extends HTMLElement>(id: string, kind: new () => E): E => {
  const element = document.getElementById(`desk-${id}`)
  if (element instanceof kind) return element
  throw new Error(`the desk has no ${id}`)
}

/** Does something when a button is pressed; a button that this page does not have is never pressed. */
export const on = (id: string, act: () => void): void =>
  document.getElementById(`desk-${id}`)?.addEventListener('click', act)

/** Does something once, when the reader comes to an element; at once where it is in sight. */
export const whenSeen = (element: Element, act: () => void): void => {
  const watcher = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    watcher.disconnect()
    act()
  })
  watcher.observe(element)
}

/** Puts the choices into a list; the one that was chosen stays chosen where it is still there. */
export const fill = (select: HTMLSelectElement, choices: readonly Choice[]): void => {
  const before = select.value
  select.replaceChildren(
    ...choices.map(({ id, label }) =>
      Object.assign(document.createElement('option'), { value: id, textContent: label }),
    ),
  )
  if (choices.some(({ id }) => id === before)) select.value = before
}

/** The day on which the page was opened, as 录入日期 is written. */
export const today = (): string => {
  const now = new Date(performance.timeOrigin)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
