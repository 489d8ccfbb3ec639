// Makes elements in the browser; text is always text, never markup.
import type { Piece } from '../../search/excerpt.ts'

type Child = Node | string

/** An element with attributes and children; an attribute of '' is set empty, `undefined` is left out. */
export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/** Text with `<mark>` around what was asked for. */
export const markedText = (pieces: readonly Piece[]): readonly Child[] =>
  pieces.map(({ text, mark }) => (mark ? element('mark', {}, text) : text))
