import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translationIn } from '../../i18n.ts'
import { doing, plannedDocument } from '../../testing/fixture.ts'
import { missingParts } from '../plan/completeness.ts'
import { ownerKey, ownersOf } from '../plan/owners.ts'
import { activitiesOfPlan } from '../plan/plan.ts'
import {
  filterChoices,
  filteredColumns,
  type filterKinds,
  filterOfColumn,
  fitsFilters,
  holdingFilters,
  isFiltering,
  noFilters,
} from './planTableFilter.ts'

const { t } = translationIn('nl')
const planned = plannedDocument()
const [first, second] = activitiesOfPlan(planned)
const withPerson = doing(planned, 'person.add', { name: 'I.K.' })
const person = [...withPerson.person.values()].find(({ name }) => name === 'I.K.')?.id ?? ''
const document = doing(withPerson, 'activity.edit', { id: first?.id ?? '', owners: [{ personId: person }] })
const key = `person ${person}`

const shown = (any: typeof document, filters: Partial<typeof noFilters>) =>
  activitiesOfPlan(any)
    .filter(fitsFilters(any, { ...noFilters, ...filters }))
    .map(({ id }) => id)

describe('a filter', () => {
  it('shows what has one of its values, or none of them at all', () => {
    expect(shown(document, { owner: [key] })).toEqual([first?.id])
    const ownerless = activitiesOfPlan(document).filter((each) => ownersOf(document, each).length === 0)
    expect(shown(document, { owner: ['none'] })).toEqual(ownerless.map(({ id }) => id))
    expect(shown(document, { owner: [key, 'none'] })).toHaveLength(ownerless.length + 1)
  })

  it('goes with others: each of them has to fit', () => {
    const each = { owner: [key], kind: [first?.kind ?? ''], missing: ['tool', 'goal'] }
    const fits = activitiesOfPlan(document).filter(
      (activity) =>
        activity.id === first?.id &&
        missingParts(document, activity).some((part) => part === 'tool' || part === 'goal'),
    )
    expect(shown(document, each)).toEqual(fits.map(({ id }) => id))
  })

  it('on somebody who is taken from the traject shows everything again, and comes back with them', () => {
    const gone = doing(document, 'person.remove', { id: person })
    const all = activitiesOfPlan(gone).map(({ id }) => id)
    expect(shown(gone, { owner: [key] })).toEqual(all)
    expect(isFiltering(holdingFilters(gone, { ...noFilters, owner: [key] }))).toBe(false)
    const owner = second && ownersOf(gone, second)[0]
    if (owner) expect(shown(gone, { owner: [key, ownerKey(owner)] })).toEqual(shown(gone, { owner: [ownerKey(owner)] }))
    expect(holdingFilters(document, { ...noFilters, owner: [key] }).owner).toEqual([key])
  })

  it('of values that nobody knows shows everything, whatever they are', () => {
    const values = fc.array(
      fc.string({ minLength: 1, maxLength: 20 }).map((text) => `? ${text}`),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(fc.record({ owner: values, targetGroups: values, kind: values, missing: values }), (filters) => {
        expect(shown(document, filters)).toHaveLength(activitiesOfPlan(document).length)
      }),
    )
  })

  it('of any choices shows part of the plan, and of all choices of a kind that every activity has, all of it', () => {
    const of = (kind: (typeof filterKinds)[number]) => filterChoices(document, kind, [], t).map((choice) => choice.key)
    const any = fc.record({
      owner: fc.subarray(of('owner')),
      targetGroups: fc.subarray(of('targetGroups')),
      kind: fc.subarray(of('kind')),
      missing: fc.subarray(of('missing')),
    })
    const all = activitiesOfPlan(document).map(({ id }) => id)
    fc.assert(
      fc.property(any, (filters) => {
        const some = shown(document, filters)
        expect(all.filter((id) => some.includes(id))).toEqual(some)
      }),
    )
    expect(shown(document, { owner: of('owner'), targetGroups: of('targetGroups'), kind: of('kind') })).toEqual(all)
  })
})

it('the choices are those of the plan, in words, and whoever was chosen', () => {
  const texts = (chosen: readonly string[]) => filterChoices(document, 'owner', chosen, t).map(({ text }) => text)
  expect(texts([])).toContain('I.K.')
  expect(texts([]).at(-1)).toBe('(niemand)')
  const idle = doing(document, 'activity.edit', { id: first?.id ?? '', owners: [] })
  const left = (chosen: readonly string[]) => filterChoices(idle, 'owner', chosen, t).map(({ text }) => text)
  expect([left([]).includes('I.K.'), left([key]).includes('I.K.')]).toEqual([false, true])
})

it('the heads of the columns show it, and filter by what is in them', () => {
  expect([...filteredColumns({ owner: ['none'], targetGroups: [], kind: [], missing: ['participation'] })]).toEqual([
    'owner',
    'parent',
    'pupil',
    'teacher',
    'otherRoles',
  ])
  expect(filterOfColumn('goal')).toEqual({ kind: 'missing', only: 'goal' })
  expect(filterOfColumn('kind')).toEqual({ kind: 'kind', only: null })
  expect(filterOfColumn('hours')).toBeNull()
})
