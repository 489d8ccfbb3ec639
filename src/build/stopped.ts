// Why a build ends without a site, told apart from faults of the program.
import type { SitePlan } from './site-plan.ts'

/** The data may not be published: the message is the whole report. */
export class Blocked extends Error {}

/** Shards do not make up the site: folders of the departments that none of them has as they are now. */
export class Incomplete extends Error {
  readonly missing: readonly string[]
  readonly plan: SitePlan
  constructor(plan: SitePlan, missing: readonly string[]) {
    super('departments are missing')
    this.plan = plan
    this.missing = missing
  }
}
