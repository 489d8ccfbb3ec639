// How an answer is cited: the citation of the open data with the question, what was chosen, and the address of the answer.
import { type Choices, chosen, type Question } from './question.ts'

/** The question with what was chosen, as one title. */
const askedTitle = (question: Question, choices: Choices): string => {
  const said = question.fields.flatMap((field) => {
    const value = chosen(field, choices)
    const label = field.choices?.find(([known]) => known === value)?.[1] ?? value
    return value === '' ? [] : [`${field.label}：${label}`]
  })
  return question.title + (said.length === 0 ? '' : `（${said.join('，')}）`)
}

/** `template` is a citation (GB/T 7714) whose title and address are still open. */
export const citedAnswer = (template: string, question: Question, choices: Choices, address: string): string =>
  template.replace('[DS/OL]', () => `${askedTitle(question, choices)}[DS/OL]`).replace(/ \.$/, () => ` ${address}.`)
