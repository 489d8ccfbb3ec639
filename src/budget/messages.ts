// Registry of the messages that reading can give (WJ, GS, KM, YS): every code once, as data. The rules' codes (GJ, YW,
// ZB, PJ) live with the rules.
import { classificationMessages } from './messages/classification.ts'
import { fileMessages } from './messages/file.ts'
import { formatMessages } from './messages/format.ts'
import type { Message } from './messages/message.ts'
import { oversightMessages } from './messages/oversight.ts'
import { privacyMessages } from './messages/privacy.ts'
import { proseMessages } from './messages/prose.ts'
import { unknownMessages } from './messages/unknown.ts'
import type { Place } from './place.ts'
import type { Problem } from './problem.ts'

const registry = {
  ...fileMessages,
  ...formatMessages,
  ...oversightMessages,
  ...unknownMessages,
  ...proseMessages,
  ...classificationMessages,
  ...privacyMessages,
}

/** A code that reading may use; an unregistered one does not compile. */
export type MessageCode = keyof typeof registry

/** Every code with its text, in the order of the groups. */
export const messages: Readonly<Record<MessageCode, Message>> = registry

/** In the order of the groups: file, format, classification, privacy. */
export const messageCodes = Object.keys(registry) as readonly MessageCode[]

/** A problem with the severity of its code; `fix` replaces the general advice where the right value is known. */
export const problem = (
  code: MessageCode,
  place: Place,
  what: string,
  details: { readonly evidence?: readonly string[]; readonly fix?: string } = {},
): Problem => ({
  code,
  severity: messages[code].severity,
  place,
  what,
  evidence: details.evidence ?? [],
  fix: details.fix ?? messages[code].fix,
})
