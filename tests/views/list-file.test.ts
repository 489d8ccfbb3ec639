// What the page of all projects saves: rows of the list's own file, whole, found by the address at their end.
import { expect, test } from 'vitest'
import { rowsOfList } from '../../src/browser/explore/list-file.ts'

const file = '项目,说明,网址\r\n甲,"一,二",/a/\r\n乙,"两行\r\n""话""",/b/\r\n丙,,/c/\r\n'
const path = (address: string): string => new URL(address, 'https://www.example.gov.cn').pathname

test('the rows that are shown come in their order under the headings of the file, quotes and line breaks kept', () => {
  expect(rowsOfList(file, ['https://www.example.gov.cn/b/', '/a/'], path)).toBe(
    '项目,说明,网址\r\n乙,"两行\r\n""话""",/b/\r\n甲,"一,二",/a/\r\n',
  )
})

test('where nothing is shown the headings stand alone', () => {
  expect(rowsOfList(file, [], path)).toBe('项目,说明,网址\r\n')
})
