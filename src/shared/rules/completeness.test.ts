import { expect, it } from 'vitest'
import { type Document, emptyDocument } from '../records.ts'
import { bareActivity } from '../testing/fixture.ts'
import { missingParts } from './completeness.ts'

const bare = bareActivity({ id: 'activiteit-1', title: 'Kennismakingsavond' })

it('names each part that an activity lacks, in the order of the plan', () => {
  expect(missingParts(emptyDocument, bare)).toEqual(['moment', 'goal', 'participation', 'tool'])
  expect(missingParts(emptyDocument, { ...bare, title: '', moment: '2026-09', goal: 'Elkaar leren kennen' })).toEqual([
    'title',
    'participation',
    'tool',
  ])
})

it('counts only what belongs to the activity itself', () => {
  const complete: Document = {
    ...emptyDocument,
    participation: new Map([
      ['p-1', { id: 'p-1', activityId: bare.id, role: 'parent', part: '' }],
      ['p-2', { id: 'p-2', activityId: 'activiteit-2', role: 'parent', part: '' }],
    ]),
    tool: new Map([['t-1', { id: 't-1', activityId: 'activiteit-2', name: 'Kaartspel', rank: 'a0', source: '' }]]),
  }
  const filled = { ...bare, moment: '2026-09', goal: 'Elkaar leren kennen' }
  expect(missingParts(complete, filled)).toEqual(['tool'])
  expect(missingParts(complete, { ...filled, id: 'activiteit-2' })).toEqual([])
})
