// The built site as files, as the program itself looks at them for a portal's own test.
export * from '../../scripts/site-check/built-pages.ts'
