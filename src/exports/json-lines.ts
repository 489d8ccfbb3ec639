// JSON that a person can scroll through and a program can diff: the upper levels one entry a line, a row of a table or
// an indicator on one line of its own.

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** The text of a value with its upper `levels` spread over lines. */
export const jsonLines = (value: Json, levels: number, indent = ''): string => {
  if (levels === 0 || typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent} `
  const isList = Array.isArray(value)
  const entries = isList
    ? value.map((item: Json) => jsonLines(item, levels - 1, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${jsonLines(item, levels - 1, inner)}`)
  const [open, close] = isList ? ['[', ']'] : ['{', '}']
  return entries.length === 0
    ? open + close
    : `${open}\n${entries.map((entry) => inner + entry).join(',\n')}\n${indent}${close}`
}
