// What a chart says, finished: its sentence, its values with their printed texts, and the table with the same numbers.
// The drawing in the page, the one in the browser, the table and the CSV are all made from this one object.
import type { Crumb } from '../words/crumb.ts'

/** `missing` is a year that this portal does not hold; the others are what a cell of a statement can be. */
export type PointState = 'value' | 'blank' | 'undisclosed' | 'torn' | 'missing'

/** One value of a chart. */
export interface ChartPoint {
  readonly label: string
  /** As printed, or the word for what is not there; equals the cell in the column `valueColumn` of the table. */
  readonly text: string
  /** What stands beside the drawn value, e.g. `9,292.71`, `27.97／34`. */
  readonly mark: string
  /** Exact, in the unit of the chart, without separators; `null` when there is no number to draw. */
  readonly value: string | null
  /** What the value is a part of (a weight, a budget), drawn as a frame around it; `null` for none. */
  readonly whole: string | null
  /** The value as a sentence, for whoever walks the chart by keyboard. */
  readonly say: string
  readonly state: PointState
  /** Tells a second kind of value apart without colour (预算 beside 决算, last year beside this). */
  readonly hatched: boolean
}

/** A cell of the table beside a chart; `path` leads to where the text is printed, '' for none. */
export interface ChartCell {
  readonly text: string
  readonly path: string
}

/** The numbers of a chart as a table; its rows run along the points (or flows) of the chart. */
export interface ChartTable {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly ChartCell[])[]
  /** Column whose text is the drawn value. */
  readonly valueColumn: number
}

interface ChartFrame {
  /** Unique on its page. */
  readonly id: string
  readonly title: string
  /** Computed: what the chart shows. */
  readonly sentence: string
  readonly unit: string
  readonly table: ChartTable
  /** Where the numbers are printed. */
  readonly source: Crumb
  /** What is not drawn, and why. */
  readonly notes: readonly string[]
  readonly csvPath: string
  /** Size of the file at `csvPath`, as its link says it; the exports that write the file tell it. */
  readonly csvSize?: string
  /** The chart alone, beside the file; told together with its size. */
  readonly embedPath?: string
}

/** One level of a subject and what is printed below it. */
export interface DrillLine {
  readonly name: string
  readonly text: string
  /** Of the level above, in percent with two decimals; '' where there is none. */
  readonly share: string
  readonly path: string
  readonly below: readonly DrillLine[]
  /** Said where the text breaks off below this level; '' otherwise. */
  readonly torn: string
}

/** Values side by side, each with its name above it. */
export interface BarChart extends ChartFrame {
  readonly kind: 'bars'
  readonly points: readonly ChartPoint[]
  /** 类 → 款 → 项 below the bars; empty where the chart has no deeper levels. */
  readonly drill: readonly DrillLine[]
}

/** Cumulative shares by points in time; a point without a value is a gap and is never drawn through. */
export interface StepChart extends ChartFrame {
  readonly kind: 'steps'
  readonly points: readonly ChartPoint[]
}

/** A place that money passes; `column` counts from the left. */
export interface FlowNode {
  readonly id: string
  readonly column: number
  readonly label: string
  readonly text: string
  readonly value: string
}

/** Money from one node to another. */
export interface FlowLink {
  readonly from: string
  readonly to: string
  readonly text: string
  readonly value: string
  readonly say: string
}

/** Where money comes from and where it goes. */
export interface FlowChart extends ChartFrame {
  readonly kind: 'flow'
  readonly columns: number
  readonly nodes: readonly FlowNode[]
  readonly links: readonly FlowLink[]
}

/** Parts of a whole as areas; those of a group lie together. */
export interface TreeChart extends ChartFrame {
  readonly kind: 'tree'
  /** In the order of the table. */
  readonly points: readonly ChartPoint[]
  readonly groups: readonly (readonly ChartPoint[])[]
}

/** Any chart. */
export type ChartView = BarChart | StepChart | FlowChart | TreeChart

/** The page on which a chart stands, at the chart. */
export const chartPage = ({ csvPath, id }: ChartView): string => csvPath.replace(/charts\/[^/]*$/, `#chart-${id}`)

/** The chart alone, for the frame of another site: beside its numbers. */
export const embedPath = ({ csvPath }: ChartView): string => csvPath.replace(/\.csv$/, '/')
