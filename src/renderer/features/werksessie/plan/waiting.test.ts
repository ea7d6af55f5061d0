import { describe, expect, it } from 'vitest'
import { itemOf, readItem } from '#parts/year/places.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { cardsOfCluster } from '#shared/rules/board/boards.ts'
import { earlierCardsOf, plannedCards } from '#shared/rules/plan/plan.ts'
import { Driver } from '#shared/testing/driver.ts'
import { besideItems, countWaiting, placeOfCards, sameGroups, waitingCards, waitingItems } from './waiting.ts'

/** What waits, to read: the text of a card, or the texts of a cluster in a list of their own. */
function shown(document: TrajectDocument) {
  return waitingCards(document).map(({ column, items }) => [
    column,
    ...items.map((item) => {
      const read = readItem(item)
      if (read?.kind === 'cluster') return cardsOfCluster(document, read.id).map(({ text }) => text)
      return document.card.get(read?.id ?? '')?.text
    }),
  ])
}

const onPlan = (driver: Driver, cardIds: readonly string[]) =>
  driver.done('activity.fromCards', { cardIds: [...cardIds], moment: '2026-09' })

describe('what waits for the plan', () => {
  it('is in order of how much it is valued, without what stops', () => {
    const driver = new Driver()
    driver.add('thoughts', 'wishes', ['Ouders komen graag'])
    driver.add('next', 'improve', ['Rapportgesprek van twintig minuten'])
    driver.add('next', 'add', ['Ouders vertellen over hun werk'])
    driver.add('now', 'stop', ['Folder meegeven zonder gesprek'])
    driver.add('now', 'unappraised', ['Brief over de beroepenmarkt'])
    driver.add('now', 'keep', ['Mentor belt thuis'])
    expect(shown(driver.document)).toEqual([
      ['keep', 'Mentor belt thuis'],
      ['improve', 'Rapportgesprek van twintig minuten'],
      ['add', 'Ouders vertellen over hun werk'],
      ['wishes', 'Ouders komen graag'],
      ['unappraised', 'Brief over de beroepenmarkt'],
    ])
  })

  it('includes the cards of a step that the facilitator added', () => {
    const driver = new Driver()
    driver.done('step.add', { title: 'Wat kan het bedrijf doen?', minutes: 10, beforeId: null })
    driver.add('open', 'open', ['Gastles door een oud-leerling'])
    expect(shown(driver.document)).toEqual([['open', 'Gastles door een oud-leerling']])
  })

  it('has the card that arrived in the next step in place of the one it came from', () => {
    const driver = new Driver()
    const [source = ''] = driver.add('now', 'improve', ['Rapportgesprek van tien minuten'])
    const arrived = driver.card('Rapportgesprek van tien minuten', 'next')
    expect(waitingItems(driver.document)).toEqual([itemOf.card(arrived.id)])
    driver.done('card.edit', { id: arrived.id, text: 'De leerling leidt het gesprek', intention: '', goal: '' })
    expect(shown(driver.document)).toEqual([['improve', 'De leerling leidt het gesprek']])
    expect(earlierCardsOf(driver.document, arrived.id).map(({ id }) => id)).toEqual([source])
    onPlan(driver, [arrived.id])
    expect(shown(driver.document)).toEqual([])
  })

  it('leaves out what is on the parking lot or on the plan, and has it again when it comes back', () => {
    const driver = new Driver()
    const [call = '', letter = ''] = driver.add('now', 'keep', ['Mentor belt thuis', 'Brief in september'])
    const before = driver.document
    driver.done('card.park', { ids: [letter], parked: true })
    expect(shown(driver.document)).toEqual([['keep', 'Mentor belt thuis']])
    driver.done('card.park', { ids: [letter], parked: false })
    onPlan(driver, [call])
    expect(shown(driver.document)).toEqual([['keep', 'Brief in september']])
    expect(sameGroups(waitingCards(driver.document), waitingCards(before))).toBe(false)
    const activity = driver.document.activity.get(plannedCards(driver.document).get(call) ?? '')
    expect(activity?.title).toBe('Mentor belt thuis')
    driver.done('activity.remove', { ids: [activity?.id ?? ''] })
    expect(plannedCards(driver.document).has(call)).toBe(false)
    expect(sameGroups(waitingCards(driver.document), waitingCards(before))).toBe(true)
  })
})

describe('a cluster', () => {
  const texts = ['Ouderavond in november', 'Ouderavond in maart', 'Ouderavond over geld']

  function clustered() {
    const driver = new Driver()
    const ids = driver.add('now', 'keep', texts)
    const [onto = '', ...others] = ids
    driver.done('cluster.make', { ids: others, ontoId: onto, name: 'Ouderavonden' })
    return { driver, ids }
  }

  it('waits as one thing, and counts for its cards', () => {
    const { driver, ids } = clustered()
    expect(shown(driver.document)).toEqual([['keep', texts]])
    expect(countWaiting(driver.document)).toBe(3)
    expect(placeOfCards(driver.document, ids)).toBe(itemOf.cluster(driver.clusterOf('Ouderavond in maart')))
  })

  it('waits as the cards that are left once one of them is on the plan', () => {
    const { driver, ids } = clustered()
    onPlan(driver, ids.slice(0, 1))
    expect(shown(driver.document)).toEqual([['keep', ...texts.slice(1)]])
    expect(placeOfCards(driver.document, ids)).toBe(itemOf.card(ids[1] ?? ''))
  })

  it('is not offered when its cards arrived in the next step', () => {
    const driver = new Driver()
    const [onto = '', ...others] = driver.add('now', 'improve', texts.slice(0, 2))
    driver.done('cluster.make', { ids: others, ontoId: onto })
    expect(shown(driver.document)).toEqual([['improve', ...texts.slice(0, 2)]])
    expect(countWaiting(driver.document)).toBe(2)
  })

  it('is gone from the list once it is on the plan', () => {
    const { driver, ids } = clustered()
    driver.done('activity.fromCluster', { clusterId: driver.clusterOf('Ouderavond in maart'), moment: '2026-11' })
    expect(shown(driver.document)).toEqual([])
    expect(placeOfCards(driver.document, ids)).toBeNull()
  })
})

it('tells what comes after cards that go to the plan, else before', () => {
  const driver = new Driver()
  const places = driver.add('now', 'keep', ['Startgesprek', 'Open dag', 'Sportdag', 'Musical']).map(itemOf.card)
  const [start = '', open = '', sport = '', musical = ''] = places
  expect(besideItems(driver.document, [open])).toBe(sport)
  expect(besideItems(driver.document, [open, sport])).toBe(musical)
  expect(besideItems(driver.document, [sport, musical])).toBe(open)
  expect(besideItems(driver.document, [start, open, sport, musical])).toBeNull()
})
