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

/** What most points are; the page leaves it out. */
const usual = { whole: null, hatched: false, state: 'value', path: '' } as const

/** A point as the page writes it: what is usual left out, and of what is said only what follows its label. */
interface WrittenPoint
  extends Pick<LivePoint, 'label' | 'mark' | 'value'>,
    Partial<Omit<LivePoint, 'label' | 'mark' | 'value'>> {
  readonly after?: string
}

const written = ({ label, mark, value, whole, say, hatched, state, path }: LivePoint): WrittenPoint => ({
  ...{ label, mark, value },
  ...(whole === usual.whole ? {} : { whole }),
  ...(hatched === usual.hatched ? {} : { hatched }),
  ...(state === usual.state ? {} : { state }),
  ...(path === usual.path ? {} : { path }),
  ...(say.startsWith(label) ? { after: say.slice(label.length) } : { say }),
})

/** The text that stands in the page. */
export const liveText = ({ kind, points }: LiveChart): string => JSON.stringify({ kind, points: points.map(written) })

/** The chart that `liveText` wrote. */
export const liveOf = (text: string): LiveChart => {
  const { kind, points } = JSON.parse(text) as { kind: LiveChart['kind']; points: readonly WrittenPoint[] }
  return {
    kind,
    points: points.map(({ after = '', ...point }) => ({ ...usual, say: point.label + after, ...point })),
  }
}
