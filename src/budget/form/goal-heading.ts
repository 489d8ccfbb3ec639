// What a goal is headed wherever it is shown: as its form prints it, in full where a key of the file is shorter.
import type { Form, FormGoal } from '../project.ts'

/** Heading of a goal behind the period that its form prints for it; `sheet` names the one goal of an official sheet. */
export const goalHeading = (
  form: Pick<Form, 'kind'>,
  { heading, role, period }: Pick<FormGoal, 'heading' | 'role' | 'period'>,
  sheet = false,
): string => {
  const short: Readonly<Record<string, string>> = {
    年度: sheet ? '绩效目标' : '年度目标',
    实施期: '实施期目标',
    总体: '总体目标',
    预期: '预期目标',
    实际完成: '实际完成情况',
    目标: form.kind === 'evaluation' && role === 'actual' ? '实际完成情况' : '绩效目标',
  }
  return `${period}${short[heading] ?? heading}`
}
