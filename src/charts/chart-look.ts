// Colours and type of a drawing as chart configurations take them; the page's style sheet decides them.

/** What the style sheet says of charts; `size` is the text's size in pixels. */
export interface ChartLook {
  readonly ink: string
  readonly soft: string
  readonly notice: string
  readonly value: string
  readonly ground: string
  readonly frame: string
  readonly rule: string
  readonly family: string
  readonly size: number
}
