// Plane geometry of a PDF page: matrices, boxes, and paths as polygons.

/** a b c d e f, as PDF writes them. */
export type Matrix = readonly [number, number, number, number, number, number]
/** A box with its upper edge first. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The matrix that changes nothing. */
export const identity: Matrix = [1, 0, 0, 1, 0, 0]
/** First `n`, then `m`. */
export const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]
/** A point moved by a matrix. */
export const apply = (m: Matrix, x: number, y: number): readonly [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
]

/** Numbers of a list or typed array; anything else is none. */
export const numbersOf = (value: unknown): readonly number[] =>
  Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<number>, Number) : []

/** A matrix from an operator’s argument; what is missing is the identity’s. */
export const matrixOf = (value: unknown): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(value)
  return [a, b, c, d, e, f]
}

/** The box around a rectangle that a matrix moved. */
export const boxOf = (m: Matrix, corners: readonly number[]): Box => {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = corners
  const points = [apply(m, x0, y0), apply(m, x1, y0), apply(m, x0, y1), apply(m, x1, y1)]
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** What two boxes share; null is the whole plane. */
export const meet = (a: Box | null, b: Box): Box =>
  a === null
    ? b
    : {
        left: Math.max(a.left, b.left),
        right: Math.min(a.right, b.right),
        top: Math.max(a.top, b.top),
        bottom: Math.min(a.bottom, b.bottom),
      }

/** Splits flat path data into polygons of points; curves keep only their end. */
export const polygonsOf = (data: readonly number[]): readonly (readonly (readonly [number, number])[])[] => {
  const polygons: [number, number][][] = []
  let current: [number, number][] = []
  const lengths = [2, 2, 6, 4, 0]
  for (let i = 0; i < data.length; ) {
    const op = data[i] ?? 4
    const length = lengths[op] ?? 0
    const [x, y] = [data[i + length - 1] ?? 0, data[i + length] ?? 0]
    if (op === 0) {
      if (current.length > 1) polygons.push(current)
      current = [[x, y]]
    } else if (op === 4) {
      const first = current[0]
      if (first !== undefined) current.push(first)
    } else current.push([x, y])
    i += 1 + length
  }
  if (current.length > 1) polygons.push(current)
  return polygons
}
