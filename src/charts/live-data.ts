// What the browser needs of a chart: the same values and words as the drawing and the table, without the table.
import type { ChartView } from '../views/charts/chart.ts'

/** A value to walk to; `lines` is its name as the drawing breaks it. */
export interface LivePoint {
  readonly label: string
  readonly mark: string
  readonly value: number | null
  readonly whole: number | null
  readonly say: string
  readonly hatched: boolean
  readonly state: string
  /** Page of the thing itself, '' for none. */
  readonly path: string
}

/** Stands in the page as JSON beside the drawing. */
export interface LiveChart {
  readonly kind: ChartView['kind']
  readonly points: readonly LivePoint[]
}

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text))

/** `to` puts the deployment's base before an address. */
export const liveChart = (chart: ChartView, to: (path: string) => string): LiveChart => {
  const pathOf = (index: number): string => {
    const path = chart.table.rows[index]?.find((cell) => cell.path !== '')?.path ?? ''
    return path === '' ? '' : to(path)
  }
  if (chart.kind === 'flow')
    return {
      kind: chart.kind,
      points: chart.links.map((link, index) => ({
        label: '',
        mark: link.text,
        value: Number(link.value),
        whole: null,
        say: link.say,
        hatched: false,
        state: 'value',
        path: pathOf(index),
      })),
    }
  return {
    kind: chart.kind,
    points: chart.points.map(({ label, mark, value, whole, say, hatched, state }, index) => ({
      label,
      mark,
      value: numberOf(value),
      whole: numberOf(whole),
      say,
      hatched,
      state,
      path: pathOf(index),
    })),
  }
}
