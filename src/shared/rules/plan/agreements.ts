import { perState } from '../../perState.ts'
import { type Agreement, sessionKinds } from '../../records.ts'
import { byRank, sessionOf } from '../board/boards.ts'

/** What the group agreed to do itself, in the order of the sessions, and per session in that of the facilitator. */
export const agreements = perState(['agreement', 'session'], (document): readonly Agreement[] =>
  sessionKinds.flatMap((kind) => {
    const session = sessionOf(document, kind)
    return [...document.agreement.values()].filter(({ sessionId }) => sessionId === session?.id).sort(byRank)
  }),
)

/** What of that is still to be done. */
export const openAgreements = perState(['agreement', 'session'], (document): readonly Agreement[] =>
  agreements(document).filter(({ done }) => !done),
)
