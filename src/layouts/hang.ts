// A heading that begins with an opening quotation mark stands at the edge with its first word: the mark hangs before it.

/** The class of such a text, `undefined` for any other. */
export const hang = (text: string): 'hang' | undefined => (/^[“《「]/.test(text) ? 'hang' : undefined)
