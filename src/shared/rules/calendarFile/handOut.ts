import { parseMoment, writeMoment } from '../../moment.ts'
import type { Entry } from './entry.ts'
import { type Recipient, recipientKey } from './recipients.ts'

/** What is remembered of an entry that a recipient was given: enough to know it again, and to call it off. */
export type HandedOut = {
  readonly uid: string
  /** How new what was given last is: never lower than before. */
  readonly sequence: number
  /** When it became what it is (ISO 8601, UTC). */
  readonly modified: string
  /** A hash of all that was given; empty when that is not certain any more. */
  readonly fingerprint: string
  readonly summary: string
  /** When it is, written as a moment. */
  readonly moment: string
  /** Whether it was called off because it is no longer for the recipient. */
  readonly isGone: boolean
}

/** An entry as it is written: under which UID, how new, and since when it is so. */
export type FileEntry = Pick<HandedOut, 'uid' | 'sequence' | 'modified'> & { readonly entry: Entry }

type Around = {
  /** What the recipient was given before. */
  readonly before: readonly HandedOut[]
  readonly now: Date
  readonly sha256: (text: string) => string
}

/**
 * What a recipient is given now. What is as it was keeps its sequence and the time at which it became so; what changed
 * has a higher sequence, and what was given before and is there no more is called off, for good.
 */
export function handOut(recipient: Recipient, entries: readonly Entry[], { before, now, sha256 }: Around) {
  const known = new Map(before.map((each) => [each.uid, each]))
  const given = (entry: Entry, uid: string, isGone: boolean): Given => {
    const fingerprint = isGone ? goneFingerprint : sha256(JSON.stringify(entry))
    const was = known.get(uid)
    const isSame = was?.fingerprint === fingerprint
    const sequence = isSame ? was.sequence : Math.max(sequenceAt(now), (was?.sequence ?? -1) + 1)
    const modified = isSame ? was.modified : now.toISOString()
    const remembered = { summary: entry.summary, moment: writeMoment(entry.moment), fingerprint, isGone }
    return { file: { uid, sequence, modified, entry }, memory: { uid, sequence, modified, ...remembered } }
  }
  const here = entries.map((entry) => given(entry, uidOf(recipient, entry), false))
  const uids = new Set(here.map(({ file }) => file.uid))
  const gone = before.filter(({ uid }) => !uids.has(uid)).flatMap((each) => calledOff(each, given))
  const all = [...here, ...gone]
  return { entries: all.map(({ file }) => file), memory: all.map(({ memory }) => memory) }
}

type Given = { readonly file: FileEntry; readonly memory: HandedOut }

const goneFingerprint = 'gone'

const firstSequence = Date.UTC(2020, 0, 1)

/**
 * The lowest sequence of what becomes something else at an instant: the seconds since 2020. A counter would start anew on
 * another machine, or go back with a backup that is restored. It is a whole number of 31 bits until 2088.
 */
function sequenceAt(now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - firstSequence) / 1000))
}

/**
 * What tells an entry from any other, in every file that this recipient gets. Each recipient has UIDs of its own: what is
 * called off for one may go on for another, in the same calendar.
 */
function uidOf(recipient: Recipient, { about }: Entry): string {
  const whose = recipient.kind === 'everyone' ? [] : recipientKey(recipient).split(' ')
  // Encoded, because it is written as it stands.
  return `${[...whose, ...about].map(encodeURIComponent).join('-')}@jaarlijn`
}

function calledOff(
  { uid, summary, moment: written }: HandedOut,
  given: (entry: Entry, uid: string, isGone: boolean) => Given,
): readonly Given[] {
  const moment = parseMoment(written)
  if (moment?.kind !== 'date' && moment?.kind !== 'period') return []
  return [given({ ...bareEntry, summary, moment, status: 'cancelled' }, uid, true)]
}

const bareEntry = { about: [], description: '', place: '', repeat: null, categories: [], reminder: null } as const
