import { describe, expect, it, vi } from 'vitest'
import type { Remembered } from './handedOut.ts'
import { must } from './testing/folder.ts'
import { bytesOf, opened, withCards } from './testing/openedStore.ts'

vi.mock('./open.ts', async (load) => (await import('./testing/openedStore.ts')).keepingConnections(await load()))

function given(trajectId: string, more: Partial<Remembered> = {}): Remembered {
  return {
    trajectId,
    recipient: 'everyone',
    recipientName: '',
    uid: 'a@jaarlijn',
    sequence: 200_000_000,
    modified: '2026-09-01T09:00:00.000Z',
    fingerprint: 'f',
    summary: 'Koffieochtend',
    moment: '2026-10-06T08:30/10:00',
    isGone: false,
    ...more,
  }
}

describe('what was handed out', () => {
  it('is there after a restart as it was told, per traject and recipient, once for each UID', () => {
    const { folder, store, workspace } = opened()
    const { trajectId } = withCards(workspace, ['Kaart'])
    const other = withCards(workspace, ['Kaart']).trajectId
    const mine = given(trajectId, { recipient: 'facilitator', recipientName: 'procesbegeleider' })
    must(store.handedOut.keep([given(trajectId), given(other, { summary: 'Markt' }), mine]))
    const newer = given(trajectId, { sequence: 200_000_060, summary: 'Theeochtend', isGone: true })
    must(store.handedOut.keep([newer]))
    store.close()
    const again = opened(folder).store
    expect(again.handedOut.read(trajectId, 'everyone')).toEqual([newer])
    expect(again.handedOut.read(trajectId, 'facilitator')).toEqual([mine])
    expect(again.handedOut.read(other, 'everyone')).toEqual([given(other, { summary: 'Markt' })])
    again.close()
  })

  it('tells who still has something in a calendar', () => {
    const { store, workspace } = opened()
    const { trajectId } = withCards(workspace, ['Kaart'])
    const tutor = { recipient: 'owner role formTutor', recipientName: 'Mentor' }
    const parent = { recipient: 'owner role parent', recipientName: 'Ouders' }
    must(store.handedOut.keep([given(trajectId, tutor), given(trajectId, { ...parent, isGone: true })]))
    expect(must(workspace.recipients(trajectId))).toEqual([tutor])
    expect(workspace.recipients('weg')).toMatchObject({ error: { code: 'traject.gone' } })
    store.close()
  })

  it('is no part of the traject: nothing that is opened, listed or done changes', () => {
    const { store, workspace } = opened()
    const { trajectId } = withCards(workspace, ['Ouderavond'])
    const seen = () => [must(workspace.open(trajectId)), workspace.list(), store.readHistory(trajectId)]
    const before = seen()
    must(store.handedOut.keep([given(trajectId)]))
    expect(seen()).toEqual(before)
    store.close()
  })

  it('goes with its traject, from every file', () => {
    const { folder, store, workspace } = opened()
    const { trajectId } = withCards(workspace, ['Kaart'])
    const other = withCards(workspace, ['Kaart']).trajectId
    must(store.handedOut.keep([given(trajectId, { summary: 'Gesprek over X' }), given(other)]))
    expect(bytesOf(folder).includes('Gesprek over X')).toBe(true)
    must(workspace.remove(trajectId))
    expect(bytesOf(folder).includes('Gesprek over X')).toBe(false)
    must(store.handedOut.keep([given(trajectId)]))
    expect(store.handedOut.all()).toEqual([given(other)])
    store.close()
  })
})
