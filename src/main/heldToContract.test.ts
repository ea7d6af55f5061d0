import { describe, expect, test } from 'vitest'
import type { Patched } from '#shared/contract.ts'
import { fail, ok } from '#shared/result.ts'
import { BrokenContract, holdAnswer, holdEvent } from './heldToContract.ts'

const group = { id: 'groep', name: 'Groep 8', rank: 'a0' }
const patched = {
  trajectId: 'een',
  revision: 3,
  patch: [{ table: 'targetGroup', id: 'groep', before: null, after: group }],
  kind: 'do',
  label: { key: 'did.targetGroup.add', values: { name: 'Groep 8' } },
  history: { undo: null, redo: null },
} as const satisfies Patched

/** The same news with something else as the changed record. */
const changed = (after: object) => ({ ...patched, patch: [{ ...patched.patch[0], after }] })
const { rank: _, ...withoutRank } = group

describe('what main says is held to the contract', () => {
  test('what was promised passes', () => {
    expect(() => holdEvent('patched', patched)).not.toThrow()
    expect(() => holdAnswer('traject.execute', ok(patched))).not.toThrow()
    expect(() => holdAnswer('traject.execute', ok(null))).not.toThrow()
    expect(() => holdAnswer('traject.execute', fail('record.gone'))).not.toThrow()
  })

  test.each([
    ['a field less', changed(withoutRank), 'patched.patch.0.after.rank'],
    ['a field of another kind', changed({ ...group, rank: 5 }), 'patched.patch.0.after.rank'],
    ['a record of another table', changed({ id: 'groep', stepId: 'stap', text: '' }), 'patched.patch.0.after.name'],
    ['no such table', { ...patched, patch: [{ ...patched.patch[0], table: 'klas' }] }, 'patched.patch.0.table'],
    ['a field more', changed({ ...group, phone: '06' }), 'patched holds what the contract does not name'],
    ['a field more at the top', { ...patched, command: 'x' }, 'patched holds what the contract does not name'],
  ])('%s does not, and it says where', (_, news, where) => {
    expect(() => holdEvent('patched', news)).toThrow(new BrokenContract(where))
    expect(() => holdAnswer('traject.undo', ok(news))).toThrow(BrokenContract)
  })

  test('a refusal is promised too', () => {
    expect(() => holdAnswer('app.retry', { ok: false, error: { code: 'oeps' as never } })).toThrow(
      new BrokenContract('app.retry error.code'),
    )
  })

  test('where it is wrong says nothing of what was said', () => {
    const secret = changed({ ...group, name: 5, phone: '06' })
    expect(() => holdEvent('patched', secret)).toThrow(/^[a-z0-9. ]+$/)
  })
})
