import { expect, it } from 'vitest'
import { limits } from '../records.ts'
import { sessionOf } from '../rules/board/boards.ts'
import { agreements, openAgreements } from '../rules/plan/agreements.ts'
import { begunDocument, doing, plannedDocument, refusal } from '../testing/fixture.ts'

const begun = begunDocument()
const [first = '', second = ''] = (['werksessie1', 'werksessie2'] as const).map(
  (kind) => sessionOf(begun, kind)?.id ?? '',
)
const hall = { sessionId: first, what: 'Zaal vragen', who: 'conciërge', before: '2026-10-01' }
const agreed = [
  { sessionId: second, what: 'Ouderraad bellen' },
  hall,
  { sessionId: first, what: 'Brief in drie talen', who: 'decaan' },
].reduce((document, input) => doing(document, 'agreement.add', input), begun)
const [hallId = '', letterId = '', councilId = ''] = agreements(agreed).map(({ id }) => id)
const said = (document = agreed) => agreements(document).map(({ what }) => what)

it('what is agreed comes behind what the same session agreed before, and the sessions in their order', () => {
  expect(said()).toEqual(['Zaal vragen', 'Brief in drie talen', 'Ouderraad bellen'])
  expect(agreed.agreement.get(hallId)).toMatchObject({ ...hall, done: false })
  expect(agreed.agreement.get(councilId)).toMatchObject({ who: '', before: null, done: false })
})

it('an agreement says something, and fits on the wall', () => {
  const add = (what: string, who = '') => refusal(begun, 'agreement.add', { sessionId: first, what, who })?.code
  expect(add(' \n ')).toBe('text.empty')
  expect(add('a'.repeat(limits.card + 1))).toBe('text.tooLong')
  expect(add('Zaal vragen', 'a'.repeat(limits.name + 1))).toBe('text.tooLong')
  expect(refusal(begun, 'agreement.add', { sessionId: 'weg', what: 'Zaal vragen' })?.code).toBe('record.gone')
})

it('a day that has nothing to do with the school year is a slip of a key', () => {
  expect(refusal(begun, 'agreement.add', { ...hall, before: '2206-10-01' })?.code).toBe('date.far')
  expect(refusal(agreed, 'agreement.edit', { id: hallId, before: '2206-10-01' })?.code).toBe('date.far')
  expect(refusal(agreed, 'agreement.edit', { id: hallId, before: '2026-02-31' })?.code).toBe('input.invalid')
})

it('each part is changed on its own, and a day can be taken away', () => {
  const other = doing(agreed, 'agreement.edit', { id: hallId, who: 'team leerjaar 2' })
  expect(other.agreement.get(hallId)).toMatchObject({ ...hall, who: 'team leerjaar 2' })
  const open = doing(other, 'agreement.edit', { id: hallId, what: 'Aula vragen', before: null })
  expect(open.agreement.get(hallId)).toMatchObject({ what: 'Aula vragen', who: 'team leerjaar 2', before: null })
})

it('what is done is ticked off, and can be open again', () => {
  const done = doing(agreed, 'agreement.done', { id: hallId, done: true })
  expect(said(done)).toEqual(said())
  expect(openAgreements(done).map(({ id }) => id)).toEqual([letterId, councilId])
  expect(openAgreements(doing(done, 'agreement.done', { id: hallId, done: false }))).toHaveLength(3)
})

it('an agreement moves within its session, and goes away', () => {
  const moved = (id: string, beforeId: string | null) => said(doing(agreed, 'agreement.move', { id, beforeId }))
  expect(moved(letterId, hallId)).toEqual(['Brief in drie talen', 'Zaal vragen', 'Ouderraad bellen'])
  expect(moved(hallId, null)).toEqual(['Brief in drie talen', 'Zaal vragen', 'Ouderraad bellen'])
  // One of another session is not in the list.
  expect(moved(hallId, councilId)).toEqual(['Brief in drie talen', 'Zaal vragen', 'Ouderraad bellen'])
  expect(moved(hallId, hallId)).toEqual(said())
  expect(said(doing(agreed, 'agreement.remove', { id: hallId }))).toEqual(['Brief in drie talen', 'Ouderraad bellen'])
})

it('no version of the plan holds an agreement', () => {
  const plan = plannedDocument()
  const sessionId = sessionOf(plan, 'werksessie1')?.id ?? ''
  const noted = doing(plan, 'agreement.add', { ...hall, sessionId })
  const sealed = doing(noted, 'version.seal', { date: '2027-01-19', attendees: '' })
  expect(JSON.stringify([...sealed.version.values()])).not.toContain('Zaal vragen')
  expect(said(sealed)).toEqual(['Zaal vragen'])
})
