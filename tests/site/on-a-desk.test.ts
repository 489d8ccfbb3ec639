// Every kind of page on a wide screen, as a clerk or a journalist sits before it.
import { desktop } from './sites.ts'
import { describePages } from './visit.ts'

describePages({ viewport: desktop })
