// Pages of project forms in a text that keeps no rulings: where they begin and go on; and one whose lines settle no
// cells, every word in its line, marked as doubtful.

import { isFormTitle } from '../../recognise/form/form-labels.ts'
import type { Grid, GridCell } from '../../source-document.ts'
import type { TextLine } from './text-line.ts'

/** True for the lines of a page that print a form. */
export const isFormPage = (texts: readonly string[]): boolean => {
  const page = texts.join('').replace(/\s+/g, '')
  return /项目名称/.test(page) && /一级指标|绩效目标|自评表/.test(page) && !/目录/.test(page.slice(0, 20))
}

/** Where the form begins on its page: at its title, which running text may stand before; 0 where none is printed. */
export const formTitleAt = (texts: readonly string[]): number => {
  const name = texts.findIndex((text) => /项目名称/.test(text.replace(/\s+/g, '')))
  return Math.max(
    0,
    texts.findIndex((text, index) => index < name && isFormTitle(text)),
  )
}

/** True for a page on which a form may go on: short words, no title of a statement, no sentence of running text. */
export const mayGoOn = (texts: readonly string[]): boolean =>
  texts.length > 0 &&
  texts.every((text) => text.trim().length < 110 && !/总表|情况说明|^\s*第[一二三四五六七八九十]+部分/.test(text)) &&
  texts.filter((text) => /\S\s{2,}\S/.test(text)).length > texts.length * 0.4

/** The lines as a grid whose cells name the columns that they may stand in. */
export const formLines = (file: string, lines: readonly TextLine[]): Grid => {
  const [first] = lines
  return {
    kind: 'grid',
    rows: lines.map((line) => ({
      hidden: false,
      cells: line.words.map(
        (word, column): GridCell => ({
          text: word.text,
          rowSpan: 1,
          colSpan: 1,
          indent: 0,
          hidden: false,
          traits: [],
          columns: [column, column + 1],
          place: line.line > 0 ? { file, line: line.line } : { file, page: line.page, y: Math.round(line.base) },
        }),
      ),
    })),
    sheet: '',
    hidden: false,
    margins: [],
    continues: false,
    place: first === undefined ? { file } : first.line > 0 ? { file, line: first.line } : { file, page: first.page },
  }
}
