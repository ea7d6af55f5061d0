import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDocument, type TrajectDocument, trajectOf } from '../records.ts'
import { ledgerSince } from '../rules/ledger/ledger.ts'
import { canonicalPlan } from '../rules/plan/canonical.ts'
import { ownersOf } from '../rules/plan/owners.ts'
import { planOf } from '../rules/plan/plan.ts'
import {
  codeOf,
  isCodeOf,
  latestVersion,
  reviewHasBegun,
  versionNumber,
  versionsInOrder,
} from '../rules/plan/versions.ts'
import { sha256 } from '../testing/context.ts'
import {
  activityTitled,
  begunDocument,
  doing,
  plannedDocument,
  refusal,
  stepOf,
  withActivity,
  withCards,
} from '../testing/fixture.ts'
import { gestures, play } from '../testing/gestures.ts'
import { foldedKey } from '../text.ts'
import { ownersInWords } from '../wording/wording.ts'

const sketched = withActivity(begunDocument(), { title: 'Ouderavond', moment: '2026-11' })
const closed = doing(sketched, 'version.sketch', { date: '2026-11-03' })

describe('a sketch', () => {
  it('is kept each time werksessie 1 is closed, numbered, until werksessie 2 begins', () => {
    const again = doing(withActivity(closed, { title: 'Snuffelstage' }), 'version.sketch', { date: '2026-11-10' })
    const all = versionsInOrder(again)
    expect(all.map((version) => versionNumber(again, version))).toEqual([1, 2])
    expect(all.map(({ snapshot }) => snapshot.activity.length)).toEqual([1, 2])
    const begun = doing(again, 'review.start', { date: '2027-01-19' })
    expect(reviewHasBegun(begun)).toBe(true)
    expect(versionsInOrder(begun)).toEqual(all)
    expect(refusal(begun, 'version.sketch', { date: '2027-01-19' })).toEqual({ code: 'version.tooLate' })
  })

  it('is what the group left, not what was worked out at home', () => {
    const home = withActivity(closed, { title: 'Thuis bedacht' })
    const begun = doing(home, 'review.start', { date: '2027-01-19' })
    const sketch = latestVersion(begun, 'sketch')
    expect(ledgerSince(sketch?.snapshot ?? fail(), begun)).toMatchObject([{ kind: 'added', title: 'Thuis bedacht' }])
  })

  it('is made by the beginning of werksessie 2 when nobody closed werksessie 1', () => {
    const begun = doing(sketched, 'review.start', { date: '2027-01-19' })
    expect(versionsInOrder(begun)).toMatchObject([{ kind: 'sketch', date: '2027-01-19' }])
  })

  it('needs something in the plan, a day near the school year, and stays', () => {
    expect(refusal(begunDocument(), 'version.sketch', { date: '2026-11-03' })).toEqual({ code: 'plan.empty' })
    expect(refusal(sketched, 'version.sketch', { date: '1999-11-03' })).not.toBeNull()
    const { id = '' } = latestVersion(closed, 'sketch') ?? {}
    expect(refusal(closed, 'version.remove', { id })).toEqual({ code: 'version.sketchStays' })
  })

  it('of before sketches were numbered says that werksessie 2 began', () => {
    const sketch = latestVersion(closed, 'sketch') ?? fail()
    const old = { ...closed, version: new Map([[sketch.id, { ...sketch, hash: '' }]]) }
    expect([reviewHasBegun(closed), reviewHasBegun(old)]).toEqual([false, true])
  })
})

describe('a concept', () => {
  it('is kept under a name, as often as one likes, and can go', () => {
    const kept = doing(closed, 'version.keep', { date: '2026-12-01', name: 'Na overleg met de teamleider' })
    const concept = latestVersion(kept, 'concept') ?? fail()
    expect(concept.name).toBe('Na overleg met de teamleider')
    expect(doing(kept, 'version.remove', { id: concept.id }).version.size).toBe(1)
  })
})

describe('the code of a version', () => {
  it('is that of the plan that was kept, as people type it', () => {
    const { hash, snapshot } = latestVersion(closed, 'sketch') ?? fail()
    expect(hash).toBe(sha256(canonicalPlan(snapshot)))
    const real = '0123456789abcdef'.repeat(4)
    expect(codeOf(real)).toBe('0123-4567-89AB-CDEF')
    for (const typed of ['0123-4567-89AB-CDEF', ' 0123 4567 89ab cdef ', real.toUpperCase()]) {
      expect(isCodeOf(typed, real)).toBe(true)
    }
    for (const typed of ['', '0123', '0123-4567-89AB-CDEE', `${real}0`]) expect(isCodeOf(typed, real)).toBe(false)
  })
})

/** The records of a plan with the names of today, of their own record or of one that was named anew. */
function calledAs<R extends { readonly id: string; readonly name: string }>(then: R[], now: ReadonlyMap<string, R>) {
  return then.map((each) => {
    const anew = [...now.values()].find(({ name }) => foldedKey(name) === foldedKey(each.name))
    return { ...each, name: (now.get(each.id) ?? anew ?? each).name }
  })
}

describe('putting a version back', () => {
  const content = (document: TrajectDocument) => canonicalPlan(planOf(document) ?? fail())
  const around = ({ card, cluster, note, step, timer, attendance, version }: TrajectDocument) =>
    [card, cluster, note, step, timer, attendance, version].map((records) => [...records.values()])

  it('makes the plan what it was, whatever was done since, and leaves all else', () => {
    fc.assert(
      fc.property(gestures(30), gestures(30), (first, then) => {
        const steps = play([...first, ...then])
        const snapshot = planOf(steps[first.length]?.after ?? emptyDocument)
        const last = steps.at(-1)?.after
        if (!snapshot || !last) return
        const about = { id: 'bewaard', kind: 'concept', name: 'Zo was het', date: '2027-01-05', attendees: '' } as const
        const version = {
          ...about,
          snapshot,
          hash: sha256(canonicalPlan(snapshot)),
          createdAt: '2027-01-05T15:00:00.000Z',
        }
        const later = { ...last, version: new Map([...last.version, [version.id, version]]) }
        const back = doing(later, 'version.restore', { id: version.id })
        const { vision, minutes, cents } = snapshot.traject
        const traject = { ...(trajectOf(later) ?? fail()), vision, minutes, cents }
        // People and roles that are still there are called as today.
        const person = calledAs(snapshot.person, back.person)
        const ownRole = calledAs(snapshot.ownRole, back.ownRole)
        expect(content(back)).toBe(canonicalPlan({ ...snapshot, traject, person, ownRole }))
        expect(around(back)).toEqual(around(later))
        expect(doing(back, 'version.restore', { id: version.id })).toEqual(back)
      }),
      { numRuns: 40 },
    )
  })

  it('leaves the cards and remarks of what stays when it was frozen before plans knew them', () => {
    let document = begunDocument()
    document = withCards(document, stepOf(document, 'next'), 'add', ['Een avond van leerlingen'])
    document = doing(document, 'activity.fromCards', { cardIds: [...document.card.keys()], moment: '2026-11' })
    document = doing(document, 'version.keep', { date: '2026-12-01', name: 'Van toen' })
    const { id, snapshot, ...version } = latestVersion(document, 'concept') ?? fail()
    const old = { ...version, id, hash: '', snapshot: { ...snapshot, origin: [], remark: [] } }
    const [activityId = ''] = document.activity.keys()
    document = doing(document, 'remark.set', { activityId, text: 'Eerst bellen' })
    document = doing(document, 'activity.edit', { id: activityId, goal: 'Later bedacht' })
    const back = doing({ ...document, version: new Map([[id, old]]) }, 'version.restore', { id })
    expect(back.activity.get(activityId)?.goal).toBe(snapshot.activity[0]?.goal)
    expect([...back.origin.values()]).toEqual([...document.origin.values()])
    expect([...back.remark.values()]).toEqual([...document.remark.values()])
  })

  it('brings back an owner and a group that were taken away', () => {
    let document = doing(plannedDocument(), 'person.add', { name: 'AB', role: 'Decaan' })
    const [person] = document.person.values()
    const { id } = activityTitled(document, 'Snuffelstage')
    document = doing(document, 'activity.edit', { id, owners: [{ personId: person?.id ?? '' }] })
    document = doing(document, 'version.keep', { date: '2027-01-05', name: 'Met decaan' })
    const version = latestVersion(document, 'concept') ?? fail()
    document = doing(document, 'person.remove', { id: person?.id ?? '' })
    expect(ownersIn(document, id)).toBe('')
    const back = doing(document, 'version.restore', { id: version.id })
    expect(ownersIn(back, id)).toBe('AB')
    expect(back.person.get(person?.id ?? '')).toMatchObject({ name: 'AB', contact: '' })
  })
})

describe('the roles of the school in a version', () => {
  const begun = doing(plannedDocument(), 'ownRole.add', { names: ['Teamleider', 'Zorgcoördinator'] })
  const [leader = ''] = begun.ownRole.keys()
  const { id } = activityTitled(begun, 'Snuffelstage')
  const named = doing(begun, 'activity.edit', { id, owners: [{ role: leader }], parts: { [leader]: 'opent' } })
  const kept = doing(named, 'version.keep', { date: '2027-01-05', name: 'Met teamleider' })
  const version = latestVersion(kept, 'concept') ?? fail()
  const gone = doing(kept, 'ownRole.remove', { id: leader })
  const restored = (document: TrajectDocument) => doing(document, 'version.restore', { id: version.id })
  const hashOf = (document: TrajectDocument) => sha256(canonicalPlan(planOf(document) ?? fail()))

  it('are those that the plan names', () => {
    expect(version.snapshot.ownRole.map(({ name }) => name)).toEqual(['Teamleider'])
    expect([gone.owner.size, [...gone.participation.values()].some(({ role }) => role === leader)]).toEqual([0, false])
  })

  it('come back with it', () => {
    const back = restored(gone)
    expect(ownersIn(back, id)).toBe('Teamleider')
    expect([...back.ownRole.values()].map(({ name }) => name).sort()).toEqual(['Teamleider', 'Zorgcoördinator'])
    expect(hashOf(back)).toBe(version.hash)
  })

  it('are those of today that have the name', () => {
    const anew = doing(gone, 'ownRole.add', { names: ['teamleider'] })
    const back = restored(anew)
    expect(ownersIn(back, id)).toBe('teamleider')
    expect(back.ownRole.size).toBe(2)
  })

  it('come back beside one that has got their name since', () => {
    const both = doing(kept, 'activity.edit', {
      id,
      owners: [{ role: leader }, { role: [...kept.ownRole.keys()][1] ?? '' }],
    })
    const sealed = doing(both, 'version.seal', { date: '2027-03-16', attendees: '' })
    const [, other = ''] = sealed.ownRole.keys()
    const without = doing(sealed, 'ownRole.remove', { id: leader })
    const renamed = doing(without, 'ownRole.rename', { id: other, name: 'Teamleider' })
    const back = doing(renamed, 'version.restore', { id: latestVersion(sealed, 'definitive')?.id ?? '' })
    expect(ownersIn(back, id)).toBe('Teamleider (2), Teamleider')
  })
})

function ownersIn(document: TrajectDocument, id: string): string {
  return ownersInWords(ownersOf(document, document.activity.get(id) ?? fail()), String)
}

function fail(): never {
  throw new Error('it is not there')
}
