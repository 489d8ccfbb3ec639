// The desk's own elements by their names; one that is missing is a fault of the program.

/** The element `desk-<id>` of a kind. */
export const find = <E extends HTMLElement>(id: string, kind: new () => E): E => {
  const element = document.getElementById(`desk-${id}`)
  if (element instanceof kind) return element
  throw new Error(`the desk has no ${id}`)
}

/** Does something when a button is pressed; a button that this page does not have is never pressed. */
export const on = (id: string, act: () => void): void =>
  document.getElementById(`desk-${id}`)?.addEventListener('click', act)
