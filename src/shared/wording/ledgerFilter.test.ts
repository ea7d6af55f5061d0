import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translator } from '../i18n.ts'
import { planOf } from '../rules/plan/plan.ts'
import { activityTitled, begunDocument, doing, withActivity } from '../testing/fixture.ts'
import { gestures, play } from '../testing/gestures.ts'
import { countLines, everyChange, filterLedger, kindsIn, ownersIn } from './ledgerFilter.ts'
import { type LedgerText, ledgerInWords } from './ledgerWording.ts'

const t = translator('nl')

const sketched = [
  { title: 'Ouderavond', moment: '2026-11' },
  { title: 'Snuffelstage', moment: '2027-03' },
].reduce(withActivity, begunDocument())

/** After a sketch: another moment and other hours, a remark, another owner, one dropped and one new. */
function ledger(): readonly LedgerText[] {
  const { id } = activityTitled(sketched, 'Ouderavond')
  const visit = activityTitled(sketched, 'Snuffelstage').id
  let now = doing(sketched, 'activity.edit', { id, moment: '2026-12', minutes: 90, owners: [{ role: 'formTutor' }] })
  now = doing(now, 'remark.set', { activityId: id, text: 'Eerst bellen' })
  now = doing(now, 'decision.set', { activityId: visit, outcome: 'dropped' })
  now = withActivity(doing(now, 'vision.set', { vision: 'Samen' }), { title: 'Musical' })
  const plan = planOf(sketched)
  if (!plan) throw new Error('no traject')
  return ledgerInWords(plan, now, 'nl', t)
}

const texts = (all: readonly LedgerText[]) => all.flatMap(({ lines }) => lines.map(({ text }) => text))

describe('the filter of the ledger', () => {
  it('counts the changes of each kind', () => {
    expect(kindsIn(ledger())).toEqual([
      { kind: 'added', count: 1 },
      { kind: 'changed', count: 2 },
      { kind: 'moved', count: 1 },
      { kind: 'dropped', count: 1 },
      { kind: 'resources', count: 1 },
      { kind: 'remark', count: 1 },
    ])
  })

  it('leaves the kinds and the owner that are looked for', () => {
    expect(texts(filterLedger(ledger(), { kinds: ['moved', 'dropped'], owner: null }))).toEqual([
      'Moment: november 2026 → december 2026',
      'Vervalt',
    ])
    expect(ownersIn(ledger())).toEqual([{ key: 'role formTutor', name: 'Mentor' }])
    const ofMentor = filterLedger(ledger(), { kinds: [], owner: 'role formTutor' })
    expect(ofMentor.map(({ title }) => title)).toEqual(['Ouderavond'])
    expect(countLines(ofMentor)).toBe(4)
  })

  it('has every change in one kind, and keeps the order', () => {
    fc.assert(
      fc.property(gestures(), fc.nat(1000), (all, at) => {
        const states = play(all).map(({ after }) => after)
        const [first, now] = [states[at % states.length], states.at(-1)]
        const plan = first && planOf(first)
        if (!plan || !now) return
        const whole = ledgerInWords(plan, now, 'nl', t)
        expect(filterLedger(whole, everyChange)).toEqual(whole)
        expect(kindsIn(whole).reduce((sum, { count }) => sum + count, 0)).toBe(countLines(whole))
        const [kind] = kindsIn(whole)
        if (!kind) return
        const left = texts(filterLedger(whole, { kinds: [kind.kind], owner: null }))
        expect(left).toHaveLength(kind.count)
        let from = -1
        for (const text of left) {
          from = texts(whole).indexOf(text, from + 1)
          expect(from).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 30 },
    )
  })
})
