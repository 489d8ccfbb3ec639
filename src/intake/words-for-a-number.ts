// Words where a form expects a figure. A stroke, 无 and grades are what forms print there; anything else is told, because
// it takes part in no sum.
import { squeezed } from '../budget/wording.ts'

/** What forms print in a cell of a figure that has none. */
const usual =
  /^(?:[/\\|—–―－~-]+|无|不适用|不涉及|暂无|空|未公开|原文残缺|合计|小计|优秀?|良好?|中等?|一般|较?差|不?合格|是|否)$/u

/** True for words that stand where a figure belongs. */
export const isWordForNumber = (text: string): boolean => {
  const plain = squeezed(text)
  return plain !== '' && !/\d/.test(plain) && !usual.test(plain)
}
