import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Card, TrajectDocument } from '../records.ts'
import { Driver } from '../testing/driver.ts'
import { gestures, play } from '../testing/gestures.ts'

let driver: Driver

beforeEach(() => {
  driver = new Driver()
})

const arrived = () => driver.lying('next', 'improve')
const follower = (text: string) => driver.card(text, 'next')
const toKeep = (id: string) => driver.done('card.move', { ids: [id], ...driver.place('now', 'keep'), beforeId: null })
const toImprove = (...ids: string[]) =>
  driver.done('card.move', { ids, ...driver.place('now', 'improve'), beforeId: null })

describe('what is appraised Verbeteren', () => {
  it('arrives in the next step by being dragged, linked to where it came from', () => {
    const [talk = '', market = ''] = driver.add(
      'now',
      'unappraised',
      ['Rapportgesprek', 'Beroepenmarkt'],
      'Samen kijken',
    )
    driver.add('next', 'improve', ['Profielavond'])
    expect(toImprove(talk, market)).toBeNull()
    expect(arrived()).toEqual(['Profielavond', 'Rapportgesprek', 'Beroepenmarkt'])
    expect(follower('Rapportgesprek')).toMatchObject({
      originCardId: talk,
      intention: 'Samen kijken',
      goal: '',
      dots: 0,
    })
    expect(driver.lying('now', 'improve')).toEqual(['Rapportgesprek', 'Beroepenmarkt'])
  })

  it('arrives when it is written there straight away, or comes from the parking lot', () => {
    const [talk = ''] = driver.add('now', 'improve', ['Rapportgesprek'])
    expect(arrived()).toEqual(['Rapportgesprek'])
    driver.done('card.park', { ids: [talk], parked: true })
    expect(arrived()).toEqual([])
    driver.done('card.park', { ids: [talk], parked: false })
    expect(arrived()).toEqual(['Rapportgesprek'])
  })

  it('arrives card by card when a cluster is dragged there, and when cards are laid on a card there', () => {
    const [a = '', b = '', c = ''] = driver.add('now', 'keep', ['Startgesprek', 'Rapportgesprek', 'Stage'])
    driver.done('cluster.make', { ids: [b], ontoId: a })
    const clusterId = driver.clusterOf('Startgesprek')
    driver.done('cluster.move', { id: clusterId, ...driver.place('now', 'improve'), beforeId: null })
    driver.done('cluster.make', { ids: [c], ontoId: a })
    expect(arrived()).toEqual(['Startgesprek', 'Rapportgesprek', 'Stage'])
  })

  it('does not arrive from the parking lot, nor from another board', () => {
    driver.done('card.add', { ...driver.place('now', 'improve'), cards: [{ text: 'Rapportgesprek' }], parked: true })
    driver.add('next', 'improve', ['Profielavond'])
    expect(arrived()).toEqual(['Profielavond'])
  })

  it.each([
    ['dragged elsewhere', (id: string) => toKeep(id)],
    ['parked', (id: string) => driver.done('card.park', { ids: [id], parked: true })],
    ['removed', (id: string) => driver.done('card.remove', { ids: [id] })],
  ])('goes away again when it is %s before anyone worked on it', (_, takeAway) => {
    const [talk = ''] = driver.add('now', 'improve', ['Rapportgesprek'])
    expect(takeAway(talk)).toBeNull()
    expect(arrived()).toEqual([])
  })

  it.each([
    ['a goal', (id: string) => driver.done('card.edit', { ...edited(id), goal: 'De leerling praat' })],
    ['other words', (id: string) => driver.done('card.edit', { ...edited(id), text: 'Leerling opent het gesprek' })],
    ['a dot', (id: string) => driver.done('card.dot', { ids: [id], change: 1 })],
    ['a place among what is added', (id: string) => moved(id, 'next', 'add')],
    ['a place on the board before', (id: string) => moved(id, 'now', 'keep')],
    ['a place on the plan', (id: string) => driver.done('activity.fromCards', { cardIds: [id], moment: '2026-11' })],
    [
      'a cluster',
      (id: string) =>
        driver.done('cluster.make', { ids: driver.add('next', 'add', ['Erbij']) as string[], ontoId: id }),
    ],
  ])('stays when somebody gave it %s', (_, work) => {
    const [talk = ''] = driver.add('now', 'improve', ['Rapportgesprek'])
    const { id } = follower('Rapportgesprek')
    expect(work(id)).toBeNull()
    toKeep(talk)
    expect(driver.document.card.get(id)?.originCardId).toBe(talk)
    driver.done('card.remove', { ids: [talk] })
    expect(driver.document.card.get(id)?.originCardId).toBeNull()
  })

  it('stays when it lay in a cluster that the same gesture takes apart', () => {
    const [talk = ''] = driver.add('now', 'improve', ['Rapportgesprek'])
    const [extra = ''] = driver.add('next', 'improve', ['Erbij'])
    driver.done('cluster.make', { ids: [extra], ontoId: follower('Rapportgesprek').id })
    driver.done('card.park', { ids: [talk, extra], parked: true })
    expect(arrived()).toEqual(['Rapportgesprek'])
    expect(driver.document.cluster.size).toBe(0)
  })

  it('stays when it had a place of its own and is dragged back together with where it came from', () => {
    const [talk = ''] = driver.add('now', 'improve', ['Rapportgesprek'])
    const { id } = follower('Rapportgesprek')
    moved(id, 'next', 'add')
    driver.done('card.move', { ids: [talk, id], ...driver.place('next', 'improve'), beforeId: null })
    expect(driver.document.card.has(id)).toBe(true)
    expect(arrived()).toEqual(['Rapportgesprek', 'Rapportgesprek'])
  })

  it('takes over a correction while nobody worked on it, and not afterwards', () => {
    const [talk = ''] = driver.add('now', 'improve', ['Raportgesprek'])
    driver.done('card.edit', { id: talk, text: 'Rapportgesprek', intention: 'Samen kijken', goal: '' })
    expect(follower('Rapportgesprek').intention).toBe('Samen kijken')
    driver.done('card.edit', { ...edited(follower('Rapportgesprek').id), goal: 'De leerling praat' })
    driver.done('card.edit', { id: talk, text: 'Tienminutengesprek', intention: '', goal: '' })
    expect(arrived()).toEqual(['Rapportgesprek'])
  })

  it('does not come back once it was removed, until it is appraised anew', () => {
    const [talk = ''] = driver.add('now', 'improve', ['Rapportgesprek'])
    driver.done('card.remove', { ids: [follower('Rapportgesprek').id] })
    driver.done('card.edit', { id: talk, text: 'Tienminutengesprek', intention: '', goal: '' })
    driver.done('card.dot', { ids: [talk], change: 1 })
    expect(arrived()).toEqual([])
    toKeep(talk)
    toImprove(talk)
    expect(arrived()).toEqual(['Tienminutengesprek'])
  })

  it('does not arrive twice when what it became was kept', () => {
    const [talk = ''] = driver.add('now', 'improve', ['Rapportgesprek'])
    driver.done('card.dot', { ids: [follower('Rapportgesprek').id], change: 1 })
    toKeep(talk)
    toImprove(talk)
    expect(arrived()).toEqual(['Rapportgesprek'])
  })

  function edited(id: string) {
    const { text, intention, goal } = driver.document.card.get(id) ?? { text: '', intention: '', goal: '' }
    return { id, text, intention, goal }
  }

  function moved(id: string, board: 'now' | 'next', column: 'keep' | 'add') {
    return driver.done('card.move', { ids: [id], ...driver.place(board, column), beforeId: null })
  }
})

describe('any afternoon of appraising', () => {
  it('makes each card under Verbeteren arrive once, and takes back only what nobody worked on', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { asked, before, after } of play(all)) {
          const origins = [...after.card.values()].flatMap((card) => card.originCardId ?? [])
          expect(new Set(origins).size).toBe(origins.length)
          if (before.card === after.card) continue
          for (const id of new Set([...before.card.keys(), ...after.card.keys()])) {
            const was = isToImprove(before, before.card.get(id))
            const is = isToImprove(after, after.card.get(id))
            const [old, now] = [followerOf(before, id), followerOf(after, id)]
            if (is && !was) expect(now).toBeDefined()
            // Only a hand that removes it itself may take away what arrived while its card stays.
            if (is && was && old && !now) expect(asked.command).toBe('card.remove')
            const source = before.card.get(id)
            if (!was || is || !old || !source) continue
            const left = after.card.get(old.id)
            if (!left) expect(asked.command === 'card.remove' || isFresh(before, old, source)).toBe(true)
            else expect(isFresh(before, old, source) && isFresh(after, left, source)).toBe(false)
          }
        }
      }),
      { numRuns: 150 },
    )
  })
})

function followerOf(document: TrajectDocument, id: string): Card | undefined {
  return [...document.card.values()].find((card) => card.originCardId === id)
}

function isToImprove(document: TrajectDocument, card: Card | undefined): boolean {
  return card?.column === 'improve' && !card.parked && document.step.get(card.stepId)?.board === 'now'
}

/** Whether a card is as it arrives: the words of its source, in its own place, with nothing of its own. */
function isFresh(document: TrajectDocument, card: Card, { text, intention }: Card): boolean {
  const { rank: _, id, originCardId: __, ...fields } = card
  const next = [...document.step.values()].find((step) => step.board === 'next')?.id
  const planned = [...document.origin.values()].some((origin) => origin.cardId === id)
  const fresh = { stepId: next, column: 'improve', text, intention, goal: '', dots: 0, parked: false, clusterId: null }
  return !planned && JSON.stringify(Object.entries(fields).sort()) === JSON.stringify(Object.entries(fresh).sort())
}
