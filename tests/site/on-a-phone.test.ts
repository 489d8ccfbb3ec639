// Every kind of page as a citizen holds it in the hand, 360 pixels wide.
import { phone } from './sites.ts'
import { describePages } from './visit.ts'

describePages({ viewport: phone, hasTouch: true, isMobile: true })
