// A statement that is published without any amount: what the document itself says of it, in one place for pages,
// print, workbooks and downloads.
import type { Disclosure } from '../disclosure.ts'
import { isBlank, type Statement } from '../statement.ts'

/** 空表说明, else the note below the table; '' where the document says nothing. */
export const blankNote = (disclosure: Disclosure, statement: Pick<Statement, 'id' | 'entry'>): string =>
  (disclosure.blankNotes[statement.id] ?? '').trim() || statement.entry.note.trim()

/** The program's own words at a blank statement; none of them are the document's. */
const blankSentence = '本表无数据（原文为空表）。'
const unexplained = '文件未对空表作出说明。'

/** A note as the document has it: of one that was printed by this program, without the program's own words. */
export const documentsOwnNote = (note: string): string =>
  note.startsWith(blankSentence) ? note.slice(blankSentence.length).replace(unexplained, '').trim() : note

/** What is said at a statement: that it is blank, and the note below it where that is not already part of it. */
export interface StatementNotes {
  /** '' for a statement that prints an amount. */
  readonly blank: string
  readonly note: string
}

/** One sentence for a blank statement, quoting the document's own note whichever place it stands in. */
export const statementNotes = (disclosure: Disclosure, statement: Statement): StatementNotes => {
  const { note } = statement.entry
  if (!isBlank(statement)) return { blank: '', note }
  const said = blankNote(disclosure, statement)
  const blank = `${blankSentence}${said === '' ? unexplained : said}`
  return { blank, note: said === note.trim() ? '' : note }
}
