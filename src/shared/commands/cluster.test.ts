import { beforeEach, describe, expect, it } from 'vitest'
import { plannedCards } from '../rules/plan.ts'
import { Room } from '../testing/room.ts'

let room: Room
let ids: { readonly home: string; readonly talk: string; readonly card: string; readonly call: string }

beforeEach(() => {
  room = new Room()
  const [home = '', talk = '', card = '', call = ''] = room.add('next', 'add', [
    'Opdracht voor thuis',
    'Gesprek aan de keukentafel',
    'Gesprekskaart voor thuis',
    'Mentor belt in september',
  ])
  ids = { home, talk, card, call }
})

const adding = () => room.lying('next', 'add')

describe('cluster.make', () => {
  it('lays a card on a card, in the place of the one that lay there', () => {
    expect(room.done('cluster.make', { ids: [ids.call], ontoId: ids.talk })).toBeNull()
    expect(adding()).toEqual([
      'Opdracht voor thuis',
      ['Gesprek aan de keukentafel', 'Mentor belt in september'],
      'Gesprekskaart voor thuis',
    ])
    expect([...room.document.cluster.values()]).toMatchObject([{ name: '', collapsed: false }])
  })

  it('takes a selection along in the order it had, the card itself not twice, and a name', () => {
    room.done('cluster.make', { ids: [ids.card, ids.home, ids.talk], ontoId: ids.talk, name: 'Thuis' })
    expect(adding()).toEqual([
      ['Gesprek aan de keukentafel', 'Opdracht voor thuis', 'Gesprekskaart voor thuis'],
      'Mentor belt in september',
    ])
    expect([...room.document.cluster.values()].map(({ name }) => name)).toEqual(['Thuis'])
  })

  it('joins the cluster of the card that it is laid on', () => {
    room.done('cluster.make', { ids: [ids.talk], ontoId: ids.home, name: 'Thuis' })
    room.done('cluster.make', { ids: [ids.card], ontoId: ids.talk, name: 'Andere naam' })
    expect(adding()).toEqual([
      ['Opdracht voor thuis', 'Gesprek aan de keukentafel', 'Gesprekskaart voor thuis'],
      'Mentor belt in september',
    ])
    expect([...room.document.cluster.values()].map(({ name }) => name)).toEqual(['Thuis'])
  })

  it('brings cards from another column, from another cluster and from the parking lot', () => {
    const [bus = '', tolk = '', brief = ''] = room.add('next', 'improve', ['Bus', 'Tolk', 'Brief'])
    room.done('cluster.make', { ids: [tolk], ontoId: bus })
    room.done('card.park', { ids: [brief], parked: true })
    room.done('cluster.make', { ids: [tolk, brief], ontoId: ids.home })
    expect(adding()[0]).toEqual(['Opdracht voor thuis', 'Tolk', 'Brief'])
    expect(room.lying('next', 'improve')).toEqual(['Bus'])
    expect(room.card('Brief')).toMatchObject({ parked: false, column: 'add' })
    expect(room.document.cluster.size).toBe(1)
  })

  it('is refused on a parked card, on one that is gone, and with nothing to lay on it', () => {
    room.done('card.park', { ids: [ids.call], parked: true })
    expect(room.done('cluster.make', { ids: [ids.home], ontoId: ids.call })).toBe('record.gone')
    expect(room.done('cluster.make', { ids: [ids.home], ontoId: 'weg' })).toBe('record.gone')
    expect(room.done('cluster.make', { ids: [ids.home], ontoId: ids.home })).toBe('record.gone')
    expect(room.document.cluster.size).toBe(0)
  })
})

describe('a cluster', () => {
  let clusterId: string

  beforeEach(() => {
    room.done('cluster.make', { ids: [ids.card], ontoId: ids.talk })
    clusterId = room.clusterOf('Gesprekskaart voor thuis')
  })

  it('gets a name, and folds and unfolds', () => {
    room.done('cluster.rename', { id: clusterId, name: '  Praten\nthuis ' })
    room.done('cluster.collapse', { id: clusterId, collapsed: true })
    expect(room.document.cluster.get(clusterId)).toMatchObject({ name: 'Praten thuis', collapsed: true })
    room.done('cluster.collapse', { id: clusterId, collapsed: false })
    expect(room.document.cluster.get(clusterId)?.collapsed).toBe(false)
    expect(room.done('cluster.rename', { id: 'weg', name: 'Thuis' })).toBe('record.gone')
    expect(room.done('cluster.collapse', { id: 'weg', collapsed: true })).toBe('record.gone')
  })

  it('moves as a whole, within its column and to another', () => {
    room.done('cluster.move', { id: clusterId, ...room.place('next', 'add'), beforeId: ids.home })
    expect(adding()).toEqual([
      ['Gesprek aan de keukentafel', 'Gesprekskaart voor thuis'],
      'Opdracht voor thuis',
      'Mentor belt in september',
    ])
    room.add('next', 'improve', ['Rapportgesprek'])
    room.done('cluster.move', {
      id: clusterId,
      ...room.place('next', 'improve'),
      beforeId: room.card('Rapportgesprek').id,
    })
    expect(room.lying('next', 'improve')).toEqual([
      ['Gesprek aan de keukentafel', 'Gesprekskaart voor thuis'],
      'Rapportgesprek',
    ])
    expect(room.card('Gesprekskaart voor thuis').column).toBe('improve')
  })

  it('stays where it is when it is dropped there, and in columns that fit', () => {
    const add = room.place('next', 'add')
    for (const beforeId of [ids.call, clusterId]) {
      expect(room.changesOf('cluster.move', { id: clusterId, ...add, beforeId })).toBe(0)
    }
    const wrong = { id: clusterId, stepId: add.stepId, column: 'wishes', beforeId: null } as const
    expect(room.done('cluster.move', wrong)).toBe('column.wrong')
  })

  it('comes apart where it lay, in the order it had', () => {
    expect(room.done('cluster.dissolve', { id: clusterId })).toBeNull()
    expect(adding()).toEqual([
      'Opdracht voor thuis',
      'Gesprek aan de keukentafel',
      'Gesprekskaart voor thuis',
      'Mentor belt in september',
    ])
    expect(room.document.cluster.size).toBe(0)
    expect(room.done('cluster.dissolve', { id: clusterId })).toBe('record.gone')
  })

  it('is that card again, in its place, when the last but one is removed', () => {
    room.done('card.remove', { ids: [ids.talk] })
    expect(adding()).toEqual(['Opdracht voor thuis', 'Gesprekskaart voor thuis', 'Mentor belt in september'])
    expect(room.card('Gesprekskaart voor thuis').clusterId).toBeNull()
  })

  it('is gone when all its cards are', () => {
    room.done('card.remove', { ids: [ids.talk, ids.card] })
    expect(adding()).toEqual(['Opdracht voor thuis', 'Mentor belt in september'])
    expect(room.document.cluster.size).toBe(0)
  })
})

describe('activity.fromCluster', () => {
  const activities = () => [...room.document.activity.values()]

  it('makes one activity, named after the cluster, with the first goal and all cards as origin', () => {
    room.done('cluster.make', { ids: [ids.card], ontoId: ids.talk, name: 'Praten thuis' })
    room.done('card.edit', {
      id: ids.card,
      text: 'Gesprekskaart voor thuis',
      intention: '',
      goal: 'Ouder en kind hebben het over later',
    })
    const clusterId = room.clusterOf('Gesprekskaart voor thuis')
    expect(room.done('activity.fromCluster', { clusterId, moment: '2026-11' })).toBeNull()
    expect(activities()).toMatchObject([
      { title: 'Praten thuis', kind: 'new', goal: 'Ouder en kind hebben het over later', moment: '2026-11' },
    ])
    expect([...plannedCards(room.document).keys()].sort()).toEqual([ids.talk, ids.card].sort())
    expect(room.done('activity.fromCluster', { clusterId, moment: null })).toBe('card.alreadyPlanned')
  })

  it('is named after its first card while nobody named it', () => {
    room.done('cluster.make', { ids: [ids.card], ontoId: ids.talk })
    room.done('activity.fromCluster', { clusterId: room.clusterOf('Gesprekskaart voor thuis'), moment: null })
    expect(activities()).toMatchObject([{ title: 'Gesprek aan de keukentafel', goal: '' }])
  })

  it('is refused under Stoppen, outside the school year, when one card is planned, and when it is gone', () => {
    room.done('cluster.make', { ids: [ids.card], ontoId: ids.talk })
    const clusterId = room.clusterOf('Gesprekskaart voor thuis')
    expect(room.done('activity.fromCluster', { clusterId, moment: '2027-09' })).toBe('moment.outsideYear')
    expect(room.done('activity.fromCluster', { clusterId: 'weg', moment: null })).toBe('record.gone')
    room.done('cluster.move', { id: clusterId, ...room.place('now', 'stop'), beforeId: null })
    expect(room.done('activity.fromCluster', { clusterId, moment: null })).toBe('card.stopped')
    room.done('cluster.move', { id: clusterId, ...room.place('now', 'keep'), beforeId: null })
    room.done('activity.fromCards', { cardIds: [ids.card], moment: null })
    expect(room.done('activity.fromCluster', { clusterId, moment: null })).toBe('card.alreadyPlanned')
    expect(activities()).toHaveLength(1)
  })
})
