import { beforeEach, describe, expect, it } from 'vitest'
import { plannedCards } from '../rules/plan/plan.ts'
import { Driver } from '../testing/driver.ts'

let driver: Driver
let ids: { readonly home: string; readonly talk: string; readonly card: string; readonly call: string }

beforeEach(() => {
  driver = new Driver()
  const [home = '', talk = '', card = '', call = ''] = driver.add('next', 'add', [
    'Opdracht voor thuis',
    'Gesprek aan de keukentafel',
    'Gesprekskaart voor thuis',
    'Mentor belt in september',
  ])
  ids = { home, talk, card, call }
})

const adding = () => driver.lying('next', 'add')

describe('cluster.make', () => {
  it('lays a card on a card, in the place of the one that lay there', () => {
    expect(driver.done('cluster.make', { ids: [ids.call], ontoId: ids.talk })).toBeNull()
    expect(adding()).toEqual([
      'Opdracht voor thuis',
      ['Gesprek aan de keukentafel', 'Mentor belt in september'],
      'Gesprekskaart voor thuis',
    ])
    expect([...driver.document.cluster.values()]).toMatchObject([{ name: '', collapsed: false }])
  })

  it('takes a selection along in the order it had, the card itself not twice, and a name', () => {
    driver.done('cluster.make', { ids: [ids.card, ids.home, ids.talk], ontoId: ids.talk, name: 'Thuis' })
    expect(adding()).toEqual([
      ['Gesprek aan de keukentafel', 'Opdracht voor thuis', 'Gesprekskaart voor thuis'],
      'Mentor belt in september',
    ])
    expect([...driver.document.cluster.values()].map(({ name }) => name)).toEqual(['Thuis'])
  })

  it('joins the cluster of the card that it is laid on', () => {
    driver.done('cluster.make', { ids: [ids.talk], ontoId: ids.home, name: 'Thuis' })
    driver.done('cluster.make', { ids: [ids.card], ontoId: ids.talk, name: 'Andere naam' })
    expect(adding()).toEqual([
      ['Opdracht voor thuis', 'Gesprek aan de keukentafel', 'Gesprekskaart voor thuis'],
      'Mentor belt in september',
    ])
    expect([...driver.document.cluster.values()].map(({ name }) => name)).toEqual(['Thuis'])
  })

  it('brings cards from another column, from another cluster and from the parking lot', () => {
    const [bus = '', tolk = '', brief = ''] = driver.add('next', 'improve', ['Bus', 'Tolk', 'Brief'])
    driver.done('cluster.make', { ids: [tolk], ontoId: bus })
    driver.done('card.park', { ids: [brief], parked: true })
    driver.done('cluster.make', { ids: [tolk, brief], ontoId: ids.home })
    expect(adding()[0]).toEqual(['Opdracht voor thuis', 'Tolk', 'Brief'])
    expect(driver.lying('next', 'improve')).toEqual(['Bus'])
    expect(driver.card('Brief')).toMatchObject({ parked: false, column: 'add' })
    expect(driver.document.cluster.size).toBe(1)
  })

  it('is refused on a parked card, on one that is gone, and with nothing to lay on it', () => {
    driver.done('card.park', { ids: [ids.call], parked: true })
    expect(driver.done('cluster.make', { ids: [ids.home], ontoId: ids.call })).toBe('record.gone')
    expect(driver.done('cluster.make', { ids: [ids.home], ontoId: 'weg' })).toBe('record.gone')
    expect(driver.done('cluster.make', { ids: [ids.home], ontoId: ids.home })).toBe('record.gone')
    expect(driver.document.cluster.size).toBe(0)
  })
})

describe('a cluster', () => {
  let clusterId: string

  beforeEach(() => {
    driver.done('cluster.make', { ids: [ids.card], ontoId: ids.talk })
    clusterId = driver.clusterOf('Gesprekskaart voor thuis')
  })

  it('gets a name, and folds and unfolds', () => {
    driver.done('cluster.rename', { id: clusterId, name: '  Praten\nthuis ' })
    driver.done('cluster.collapse', { id: clusterId, collapsed: true })
    expect(driver.document.cluster.get(clusterId)).toMatchObject({ name: 'Praten thuis', collapsed: true })
    driver.done('cluster.collapse', { id: clusterId, collapsed: false })
    expect(driver.document.cluster.get(clusterId)?.collapsed).toBe(false)
    expect(driver.done('cluster.rename', { id: 'weg', name: 'Thuis' })).toBe('record.gone')
    expect(driver.done('cluster.collapse', { id: 'weg', collapsed: true })).toBe('record.gone')
  })

  it('moves as a whole, within its column and to another', () => {
    driver.done('cluster.move', { id: clusterId, ...driver.place('next', 'add'), beforeId: ids.home })
    expect(adding()).toEqual([
      ['Gesprek aan de keukentafel', 'Gesprekskaart voor thuis'],
      'Opdracht voor thuis',
      'Mentor belt in september',
    ])
    driver.add('next', 'improve', ['Rapportgesprek'])
    driver.done('cluster.move', {
      id: clusterId,
      ...driver.place('next', 'improve'),
      beforeId: driver.card('Rapportgesprek').id,
    })
    expect(driver.lying('next', 'improve')).toEqual([
      ['Gesprek aan de keukentafel', 'Gesprekskaart voor thuis'],
      'Rapportgesprek',
    ])
    expect(driver.card('Gesprekskaart voor thuis').column).toBe('improve')
  })

  it('stays where it is when it is dropped there, and in columns that fit', () => {
    const add = driver.place('next', 'add')
    for (const beforeId of [ids.call, clusterId]) {
      expect(driver.changesOf('cluster.move', { id: clusterId, ...add, beforeId })).toBe(0)
    }
    const wrong = { id: clusterId, stepId: add.stepId, column: 'wishes', beforeId: null } as const
    expect(driver.done('cluster.move', wrong)).toBe('column.wrong')
  })

  it('comes apart where it lay, in the order it had', () => {
    expect(driver.done('cluster.dissolve', { id: clusterId })).toBeNull()
    expect(adding()).toEqual([
      'Opdracht voor thuis',
      'Gesprek aan de keukentafel',
      'Gesprekskaart voor thuis',
      'Mentor belt in september',
    ])
    expect(driver.document.cluster.size).toBe(0)
    expect(driver.done('cluster.dissolve', { id: clusterId })).toBe('record.gone')
  })

  it('is that card again, in its place, when the last but one is removed', () => {
    driver.done('card.remove', { ids: [ids.talk] })
    expect(adding()).toEqual(['Opdracht voor thuis', 'Gesprekskaart voor thuis', 'Mentor belt in september'])
    expect(driver.card('Gesprekskaart voor thuis').clusterId).toBeNull()
  })

  it('is gone when all its cards are', () => {
    driver.done('card.remove', { ids: [ids.talk, ids.card] })
    expect(adding()).toEqual(['Opdracht voor thuis', 'Mentor belt in september'])
    expect(driver.document.cluster.size).toBe(0)
  })
})

describe('activity.fromCluster', () => {
  const activities = () => [...driver.document.activity.values()]

  it('makes one activity, named after the cluster, with the first goal and all cards as origin', () => {
    driver.done('cluster.make', { ids: [ids.card], ontoId: ids.talk, name: 'Praten thuis' })
    driver.done('card.edit', {
      id: ids.card,
      text: 'Gesprekskaart voor thuis',
      intention: '',
      goal: 'Ouder en kind hebben het over later',
    })
    const clusterId = driver.clusterOf('Gesprekskaart voor thuis')
    expect(driver.done('activity.fromCluster', { clusterId, moment: '2026-11' })).toBeNull()
    expect(activities()).toMatchObject([
      { title: 'Praten thuis', kind: 'new', goal: 'Ouder en kind hebben het over later', moment: '2026-11' },
    ])
    expect([...plannedCards(driver.document).keys()].sort()).toEqual([ids.talk, ids.card].sort())
    expect(driver.done('activity.fromCluster', { clusterId, moment: null })).toBe('card.alreadyPlanned')
  })

  it('is named after its first card while nobody named it', () => {
    driver.done('cluster.make', { ids: [ids.card], ontoId: ids.talk })
    driver.done('activity.fromCluster', { clusterId: driver.clusterOf('Gesprekskaart voor thuis'), moment: null })
    expect(activities()).toMatchObject([{ title: 'Gesprek aan de keukentafel', goal: '' }])
  })

  it('is refused under Stoppen, outside the school year, when one card is planned, and when it is gone', () => {
    driver.done('cluster.make', { ids: [ids.card], ontoId: ids.talk })
    const clusterId = driver.clusterOf('Gesprekskaart voor thuis')
    expect(driver.done('activity.fromCluster', { clusterId, moment: '2027-09' })).toBe('moment.outsideYear')
    expect(driver.done('activity.fromCluster', { clusterId: 'weg', moment: null })).toBe('record.gone')
    driver.done('cluster.move', { id: clusterId, ...driver.place('now', 'stop'), beforeId: null })
    expect(driver.done('activity.fromCluster', { clusterId, moment: null })).toBe('card.stopped')
    driver.done('cluster.move', { id: clusterId, ...driver.place('now', 'keep'), beforeId: null })
    driver.done('activity.fromCards', { cardIds: [ids.card], moment: null })
    expect(driver.done('activity.fromCluster', { clusterId, moment: null })).toBe('card.alreadyPlanned')
    expect(activities()).toHaveLength(1)
  })
})
