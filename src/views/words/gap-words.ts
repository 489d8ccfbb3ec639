// What is said where the text that was read stops or lost something, so that nobody takes it for a fault of the document.

/** Stands below the last row that is left. */
export const brokenOffWords = '所据文本在此中断，待核对原件'

/** A difference that a declared gap explains: heading of the section and name of the mark. */
export const gapDifferenceWords = '原文残缺引起的差额'
