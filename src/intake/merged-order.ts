// The printed order of columns, from rows of which each names only the cells that it fills.

/** Every key once, each behind the key that it stands behind in its own row. */
export const mergedOrder = (rows: readonly (readonly string[])[]): readonly string[] => {
  const order: string[] = []
  for (const row of rows) {
    let behind = -1
    for (const key of row) {
      const found = order.indexOf(key)
      if (found < 0) order.splice(++behind, 0, key)
      else behind = Math.max(behind, found)
    }
  }
  return order
}
