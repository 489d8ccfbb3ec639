// What axe finds on an open page, as the program itself asks it for a portal's own test.
export { violations } from '../../scripts/site-check/axe-violations.ts'
