// What the rules on forms say alike: where their duty is written and how far they allow for rounding.

/** 绩效目标: the document that sets what core goals and indicators are, by name only. */
export const targetBasis: readonly string[] = ['核心绩效目标和指标（财预〔2021〕101号）']

/** 绩效自评, by name only. */
export const evaluationBasis: readonly string[] = ['项目支出绩效自评（财预〔2020〕10号）']

/** For rules about words: nothing is rounded. */
export const noTolerance = '核对的是文字，不涉及尾差。'

/** For rules that compare printed numbers as they stand. */
export const exactTolerance = '按印出的数比较，不留尾差。'
