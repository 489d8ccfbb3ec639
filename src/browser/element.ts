// Elements that a script of the page makes: text is always text, never markup.

/** An element with its content and attributes. */
export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  content: string | readonly (Node | string)[] = '',
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  if (typeof content === 'string') made.textContent = content
  else made.append(...content)
  return made
}
