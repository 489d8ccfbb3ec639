// Whether a disclosure is a budget or final accounts: the part of its address and its word.

/** `budget` 预算, `final` 决算. */
export type Stage = 'budget' | 'final'
export const stages: readonly Stage[] = ['budget', 'final']
export const stageNames: Readonly<Record<Stage, string>> = { budget: '预算', final: '决算' }
