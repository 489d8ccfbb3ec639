import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../src/views/words/paragraphs.ts'

/** All words of the blocks in reading order, without white space. */
const words = (text: string): string =>
  blocksOf(text)
    .flatMap((block) => (block.kind === 'text' ? [block.text] : block.items.map((item) => item.marker + item.text)))
    .join('')
    .replace(/\s/gu, '')

describe('Numbered goals become lists that keep their printed numbers', () => {
  it('lists goals that stand one after the other in one line', () => {
    expect(blocksOf('目标1：调度项目。目标2：营造氛围。')).toEqual([
      {
        kind: 'list',
        items: [
          { marker: '目标1：', text: '调度项目。' },
          { marker: '目标2：', text: '营造氛围。' },
        ],
      },
    ])
  })

  it('keeps what stands before the first number as a paragraph', () => {
    const blocks = blocksOf('资金明细如下：一、慰问7.72万元；二、体检20.09万元。')
    expect(blocks[0]).toEqual({ kind: 'text', text: '资金明细如下：' })
    expect(blocks[1]).toMatchObject({ kind: 'list', items: [{ marker: '一、' }, { marker: '二、' }] })
  })

  it('ends a list where the next line goes on without a number', () => {
    const blocks = blocksOf('1.甲\n2.乙\n以上由办公室负责。')
    expect(blocks.map((block) => block.kind)).toEqual(['list', 'text'])
  })

  it('reads 一是 and 二是 and figures in brackets', () => {
    expect(blocksOf('一是调研；二是培训；三是宣传。')).toMatchObject([{ items: [{}, {}, {}] }])
    expect(blocksOf('（一）调研。（二）培训。')).toMatchObject([
      { items: [{ marker: '（一）' }, { marker: '（二）' }] },
    ])
  })

  it('takes no decimal, no single number and no number out of order for a list', () => {
    for (const text of ['推进“双创两提升”2.0版工程，投入1.5万元', '1.提升机关业务能力', '完成2、3季度任务'])
      expect(blocksOf(text)).toEqual([{ kind: 'text', text }])
  })

  it('adds, drops and moves no word', () => {
    for (const text of ['目标1：甲\n目标2：乙\n目标3：丙', '前言。一、甲；二、乙。\n后记', '甲\n\n乙', ''])
      expect(words(text)).toBe(text.replace(/\s/gu, ''))
  })
})
