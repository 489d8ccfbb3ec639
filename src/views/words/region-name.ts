// What a 行政区划 is called.
import type { Region } from '../../budget/archive.ts'

/** `河北省唐山市玉田县`; parts that are not set are left out. */
export const regionName = (region: Region): string =>
  [region.province, region.city, region.county].filter((part) => part !== '').join('') || '未注明地区'
