// Words of a template that nobody filled in: they are left out of the prose and listed with their places, so that a
// half-filled workbook publishes no prompts. A paragraph that already holds a figure is the clerk's, whatever is left in it.
import type { Block, ProseFile } from './chapters.ts'

/** Places left for a name or a figure, sentences that only begin, and directions to whoever fills the template in. */
const prompts: readonly RegExp[] = [
  /(?<![A-Za-z])(?:[xXｘＸ][,，])?[xXｘＸ×＊*○]{2,}(?:万元|元|辆|台|套|人|名|家|个|项|次|批|年|%|％|平方米|部门|单位|本部|局|委|办|街道|镇|（部门）|\(部门\))/,
  /[“"][xXｘＸ×＊*]{2,}[”"]/,
  /^.{0,20}(?:是|为|指|用于|包括|原因(?:是|为)?)[：:“]?\s*(?:…+|\.{3,}|[xX×＊*]{2,})[”。.；;]*$/,
  /(?:用于|指|是|原因(?:是|为))[：:]?\s*(?:…{1,}|[xX×＊*]{3,})[”。.；;]*$/,
  /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）]?[.、．]?\s*)?(?:…+|\.{3,})/,
  /[（(](?:若|如)无.{0,4}(?:则|请)|[（(](?:请|此处).{0,20}(?:填写|填报|说明|选择|删除)/,
  /^[（(](?:请?(?:说明|列举|列示|填写|填报|描述|介绍|简述))[^）)]*[）)]$/,
  /^[（(]?(?:示例|样例|范例|填写说明|填报说明|编写说明|填表说明)[：:）)]/,
]

/** Figures that somebody filled in; a threshold that the template itself names (单价50万元以上) is none. */
const holdsFigure = (text: string): boolean =>
  /\d\s*(?:万|亿)?元|\d\s*(?:辆|台|套|人次|人|名|家|个|项|批|次|%|％|平方米)/.test(
    text.replace(/单[价位][^，。；]{0,6}?\d+\s*万?元/g, ''),
  )

/** True for a paragraph that is the template's and not yet anybody's. */
export const isPrompt = (text: string): boolean => {
  const plain = text.replace(/\s+/g, ' ').trim()
  return prompts.some((pattern) => pattern.test(plain)) && !holdsFigure(plain)
}

/** What a file says once its prompts are out; `file` without blocks says nothing. */
export interface FilledProse {
  readonly file: ProseFile
  readonly prompts: readonly Block[]
}

const saysSomething = (block: Block): boolean =>
  block.kind !== 'heading' && !(block.kind === 'paragraph' && introduces(block.text))

/** `主要职能包括：` without what it introduces. */
const introduces = (text: string): boolean => /[：:]$/.test(text.trim()) && text.trim().length < 40

/** Leaves out the prompts of a file; where nothing else is left, all of it. */
export const withoutPrompts = (file: ProseFile): FilledProse => {
  const kept = file.blocks.filter((block) => block.kind === 'table' || !isPrompt(block.text))
  if (kept.length === file.blocks.length) return { file, prompts: [] }
  const blocks = kept.some(saysSomething) ? kept : []
  const out = new Set(blocks)
  return {
    file: { ...file, blocks },
    prompts: file.blocks.filter((block) => !out.has(block)),
  }
}
