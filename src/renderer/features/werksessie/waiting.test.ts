import { describe, expect, it } from 'vitest'
import { itemOf, readItem } from '#parts/year/places.ts'
import type { Document } from '#shared/records.ts'
import { cardsOfCluster } from '#shared/rules/boards.ts'
import { earlierCardsOf, plannedCards } from '#shared/rules/plan.ts'
import { Room } from '#shared/testing/room.ts'
import { besideItems, countWaiting, placeOfCards, sameGroups, waitingCards, waitingItems } from './waiting.ts'

/** What waits, to read: the text of a card, or the texts of a cluster in a list of their own. */
function shown(document: Document) {
  return waitingCards(document).map(({ column, items }) => [
    column,
    ...items.map((item) => {
      const read = readItem(item)
      if (read?.kind === 'cluster') return cardsOfCluster(document, read.id).map(({ text }) => text)
      return document.card.get(read?.id ?? '')?.text
    }),
  ])
}

const onPlan = (room: Room, cardIds: readonly string[]) =>
  room.done('activity.fromCards', { cardIds: [...cardIds], moment: '2026-09' })

describe('what waits for the plan', () => {
  it('is in order of how much it is valued, without what stops', () => {
    const room = new Room()
    room.add('thoughts', 'wishes', ['Ouders komen graag'])
    room.add('next', 'improve', ['Rapportgesprek van twintig minuten'])
    room.add('next', 'add', ['Ouders vertellen over hun werk'])
    room.add('now', 'stop', ['Folder meegeven zonder gesprek'])
    room.add('now', 'unappraised', ['Brief over de beroepenmarkt'])
    room.add('now', 'keep', ['Mentor belt thuis'])
    expect(shown(room.document)).toEqual([
      ['keep', 'Mentor belt thuis'],
      ['improve', 'Rapportgesprek van twintig minuten'],
      ['add', 'Ouders vertellen over hun werk'],
      ['wishes', 'Ouders komen graag'],
      ['unappraised', 'Brief over de beroepenmarkt'],
    ])
  })

  it('includes the cards of a step that the facilitator added', () => {
    const room = new Room()
    room.done('step.add', { title: 'Wat kan het bedrijf doen?', minutes: 10, beforeId: null })
    room.add('open', 'open', ['Gastles door een oud-leerling'])
    expect(shown(room.document)).toEqual([['open', 'Gastles door een oud-leerling']])
  })

  it('has the card that arrived in the next step in place of the one it came from', () => {
    const room = new Room()
    const [source = ''] = room.add('now', 'improve', ['Rapportgesprek van tien minuten'])
    const arrived = room.card('Rapportgesprek van tien minuten', 'next')
    expect(waitingItems(room.document)).toEqual([itemOf.card(arrived.id)])
    room.done('card.edit', { id: arrived.id, text: 'De leerling leidt het gesprek', intention: '', goal: '' })
    expect(shown(room.document)).toEqual([['improve', 'De leerling leidt het gesprek']])
    expect(earlierCardsOf(room.document, arrived.id).map(({ id }) => id)).toEqual([source])
    onPlan(room, [arrived.id])
    expect(shown(room.document)).toEqual([])
  })

  it('leaves out what is on the parking lot or on the plan, and has it again when it comes back', () => {
    const room = new Room()
    const [call = '', letter = ''] = room.add('now', 'keep', ['Mentor belt thuis', 'Brief in september'])
    const before = room.document
    room.done('card.park', { ids: [letter], parked: true })
    expect(shown(room.document)).toEqual([['keep', 'Mentor belt thuis']])
    room.done('card.park', { ids: [letter], parked: false })
    onPlan(room, [call])
    expect(shown(room.document)).toEqual([['keep', 'Brief in september']])
    expect(sameGroups(waitingCards(room.document), waitingCards(before))).toBe(false)
    const activity = room.document.activity.get(plannedCards(room.document).get(call) ?? '')
    expect(activity?.title).toBe('Mentor belt thuis')
    room.done('activity.remove', { ids: [activity?.id ?? ''] })
    expect(plannedCards(room.document).has(call)).toBe(false)
    expect(sameGroups(waitingCards(room.document), waitingCards(before))).toBe(true)
  })
})

describe('a cluster', () => {
  const texts = ['Ouderavond in november', 'Ouderavond in maart', 'Ouderavond over geld']

  function clustered() {
    const room = new Room()
    const ids = room.add('now', 'keep', texts)
    const [onto = '', ...others] = ids
    room.done('cluster.make', { ids: others, ontoId: onto, name: 'Ouderavonden' })
    return { room, ids }
  }

  it('waits as one thing, and counts for its cards', () => {
    const { room, ids } = clustered()
    expect(shown(room.document)).toEqual([['keep', texts]])
    expect(countWaiting(room.document)).toBe(3)
    expect(placeOfCards(room.document, ids)).toBe(itemOf.cluster(room.clusterOf('Ouderavond in maart')))
  })

  it('waits as the cards that are left once one of them is on the plan', () => {
    const { room, ids } = clustered()
    onPlan(room, ids.slice(0, 1))
    expect(shown(room.document)).toEqual([['keep', ...texts.slice(1)]])
    expect(placeOfCards(room.document, ids)).toBe(itemOf.card(ids[1] ?? ''))
  })

  it('is not offered when its cards arrived in the next step', () => {
    const room = new Room()
    const [onto = '', ...others] = room.add('now', 'improve', texts.slice(0, 2))
    room.done('cluster.make', { ids: others, ontoId: onto })
    expect(shown(room.document)).toEqual([['improve', ...texts.slice(0, 2)]])
    expect(countWaiting(room.document)).toBe(2)
  })

  it('is gone from the list once it is on the plan', () => {
    const { room, ids } = clustered()
    room.done('activity.fromCluster', { clusterId: room.clusterOf('Ouderavond in maart'), moment: '2026-11' })
    expect(shown(room.document)).toEqual([])
    expect(placeOfCards(room.document, ids)).toBeNull()
  })
})

it('tells what comes after cards that go to the plan, else before', () => {
  const room = new Room()
  const places = room.add('now', 'keep', ['Startgesprek', 'Open dag', 'Sportdag', 'Musical']).map(itemOf.card)
  const [start = '', open = '', sport = '', musical = ''] = places
  expect(besideItems(room.document, [open])).toBe(sport)
  expect(besideItems(room.document, [open, sport])).toBe(musical)
  expect(besideItems(room.document, [sport, musical])).toBe(open)
  expect(besideItems(room.document, [start, open, sport, musical])).toBeNull()
})
