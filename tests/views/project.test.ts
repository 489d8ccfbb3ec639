import { describe, expect, it } from 'vitest'
import type { Archive } from '../../src/budget/archive.ts'
import { type ProjectView, projectPages } from '../../src/views/project/project.ts'
import { realDocuments } from '../real-documents.ts'

const archive: Archive = realDocuments().value

const project = (id: string): ProjectView => {
  const page = projectPages(archive).find(
    ({ params }) => params.department === 'anqing-industry' && params.project === id,
  )
  if (page === undefined) throw new Error(`no project ${id}`)
  return page.props.view
}

describe('A project runs on over the years under one id', () => {
  it('puts result and next target in the order of time, each with the name of its bureau', () => {
    const { steps } = project('veterans-affairs')
    expect(steps.map((step) => [step.period, step.kindName, step.asked.cell.text, step.department])).toEqual([
      ['2023年决算', '绩效自评', '14.02', '安庆市经济和信息化局'],
      ['2025年预算', '绩效目标', '13.16', '安庆市工业和信息化局'],
    ])
  })

  it('shows the earlier projects that it continues, and leads back from them', () => {
    expect(project('retirees').related).toMatchObject([{ relation: '承接自' }])
    expect(project('silicosis-patients').related).toMatchObject([{ relation: '后续项目' }])
  })

  it('says nothing of columns that a target does not have', () => {
    expect(project('veterans-affairs').steps[1]?.result).toBeNull()
  })
})

describe('Indicators of a project are put side by side', () => {
  it('counts every named row of the last form as kept or new', () => {
    const { comparison } = project('retirees')
    const last = comparison?.rows.filter((row) => row.cells.at(-1) !== null) ?? []
    expect(last.every((row) => row.change.startsWith('沿用') || row.change === '新增')).toBe(true)
  })

  it('counts the six continued projects of Anqing as a reader of both forms would', () => {
    const counted = (id: string): readonly string[] =>
      [...(project(id).comparison?.summary.matchAll(/(?:沿用|新增|未再列出) (\d+) 项/g) ?? [])].map(([, n]) => n ?? '')
    expect(
      ['title-review', 'veterans-affairs', 'manufacturing-conference', 'retirees', 'energy-safety-salt'].map(counted),
    ).toEqual([
      ['0', '9', '8'],
      ['2', '4', '4'],
      ['2', '10', '14'],
      ['9', '6', '12'],
      ['33', '8', '27'],
    ])
    expect(counted('industrial-economy')).toEqual(['25', '22', '50'])
  })

  it('says of a dropped indicator that it is listed no more, and judges nothing', () => {
    const { comparison } = project('retirees')
    const dropped = comparison?.rows.filter((row) => row.cells.at(-1) === null) ?? []
    expect(dropped.length).toBeGreaterThan(0)
    expect(new Set(dropped.map((row) => row.change))).toEqual(new Set(['未再列出']))
  })

  it('says that a comparable number went down', () => {
    const { comparison } = project('retirees')
    expect(comparison?.rows.find((row) => row.name.startsWith('机关70'))?.change).toBe('沿用，数值降低')
  })

  it('compares nothing where there is a single form', () => {
    expect(project('salt-reserve').comparison).toBeNull()
  })
})
