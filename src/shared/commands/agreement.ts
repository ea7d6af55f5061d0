import { z } from 'zod'
import { message } from '../message.ts'
import { limits } from '../records.ts'
import { ok } from '../result.ts'
import { byRank } from '../rules/board/boards.ts'
import { lineInput, optionalLineInput, shorten } from '../text.ts'
import { nearDate } from './activityFields.ts'
import { command } from './command.ts'
import { Draft, type Glance } from './draft.ts'
import { rankAtEnd, ranksBefore } from './ranks.ts'

const what = lineInput(limits.card)
const who = optionalLineInput(limits.name)
const before = z.iso.date().nullable()

const ofSession = (document: Glance, sessionId: string) =>
  [...document.agreement.values()].filter((each) => each.sessionId === sessionId).sort(byRank)

export const agreementCommands = {
  /** Notes what the group agrees in a session to do itself, behind what it agreed before. Error: `date.far`. */
  'agreement.add': command({
    input: z.object({ sessionId: z.string(), what, who: who.default(''), before: before.default(null) }),
    needs: { session: 'sessionId' },
    label: (about) => message('did.agreement.add', { text: shorten(about.what) }),
    run(document, { sessionId, ...about }, { id }) {
      const day = nearDate(document, about.before)
      if (!day.ok) return day
      const draft = new Draft(document)
      const rank = rankAtEnd(ofSession(document, sessionId))
      draft.put('agreement', { id: id(), sessionId, ...about, done: false, rank })
      return ok(draft.patch())
    },
  }),

  /** Words an agreement otherwise, or gives it to others or another day. Error: `date.far`. */
  'agreement.edit': command({
    input: z.object({ id: z.string(), what: what.optional(), who: who.optional(), before: before.optional() }),
    needs: { agreement: 'id' },
    label: ({ agreement }) => message('did.agreement.edit', { text: shorten(agreement.what) }),
    run(document, { id, ...about }, { agreement }) {
      // A day that was right before the school year was changed does not stand in the way of other words.
      const isMoved = about.before !== undefined && about.before !== agreement.before
      const day = nearDate(document, isMoved ? (about.before ?? null) : null)
      if (!day.ok) return day
      const draft = new Draft(document)
      draft.update('agreement', id, {
        what: about.what ?? agreement.what,
        who: about.who ?? agreement.who,
        before: about.before === undefined ? agreement.before : about.before,
      })
      return ok(draft.patch())
    },
  }),

  /** Ticks an agreement off, or not. */
  'agreement.done': command({
    input: z.object({ id: z.string(), done: z.boolean() }),
    needs: { agreement: 'id' },
    label: ({ agreement, done }) =>
      message(done ? 'did.agreement.done' : 'did.agreement.undone', { text: shorten(agreement.what) }),
    run(document, { id, done }) {
      const draft = new Draft(document)
      draft.update('agreement', id, { done })
      return ok(draft.patch())
    },
  }),

  /** Puts an agreement before another one of its session; at the end when that is null. */
  'agreement.move': command({
    input: z.object({ id: z.string(), beforeId: z.string().nullable() }),
    needs: { agreement: 'id' },
    label: ({ agreement }) => message('did.agreement.move', { text: shorten(agreement.what) }),
    run(document, { id, beforeId }, { agreement }) {
      if (beforeId === id) return ok([])
      const others = ofSession(document, agreement.sessionId).filter((each) => each.id !== id)
      const [rank = agreement.rank] = ranksBefore(others, beforeId, 1)
      const draft = new Draft(document)
      draft.update('agreement', id, { rank })
      return ok(draft.patch())
    },
  }),

  /** Takes an agreement away. */
  'agreement.remove': command({
    input: z.object({ id: z.string() }),
    needs: { agreement: 'id' },
    label: ({ agreement }) => message('did.agreement.remove', { text: shorten(agreement.what) }),
    run(document, { id }) {
      const draft = new Draft(document)
      draft.remove('agreement', id)
      return ok(draft.patch())
    },
  }),
} as const
