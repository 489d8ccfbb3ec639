// How a count is written: with a comma at every third digit, as amounts are.

/** `5,047` */
export const countText = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',')
