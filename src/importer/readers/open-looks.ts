// The marks that are open over the words of a cell, in whatever markup: what is struck is left out and remembered, a raised
// digit is a superscript, and what is silent (pinyin above a character) is no part of the words.
import { raised } from './raised-signs.ts'

/** What an element does to the words in it. */
export interface Look {
  /** Name of the element that closes it. */
  readonly name: string
  readonly struck: boolean
  readonly lifted: boolean
  readonly silent: boolean
}

/** Follows the marks of one file, cell by cell. */
export class OpenLooks {
  private open: Look[] = []
  private left = false

  /** A cell begins: nothing is open but the look of the cell itself, which raises nothing. */
  begin(cell?: Look): void {
    this.open = cell === undefined ? [] : [{ ...cell, lifted: false }]
    this.left = false
  }

  /** Whether the cell has struck words, which were left out. */
  get struck(): boolean {
    return this.left
  }

  opens(look: Look): void {
    this.open.push(look)
  }

  closes(name: string): void {
    const at = this.open.findLastIndex((look) => look.name === name)
    if (at >= 0) this.open.length = at
  }

  /** The words as they are read. */
  words(text: string): string {
    if (this.open.some(({ silent }) => silent)) return ''
    if (this.open.some(({ struck }) => struck)) {
      this.left ||= text.trim() !== ''
      return ''
    }
    return this.open.some(({ lifted }) => lifted) ? raised(text) : text
  }
}
