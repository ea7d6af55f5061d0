import { beforeEach, describe, expect, it } from 'vitest'
import { parkedCards } from '../rules/boards.ts'
import { Room } from '../testing/room.ts'

let room: Room

beforeEach(() => {
  room = new Room()
})

const wishes = () => room.place('thoughts', 'wishes')

/** Three wishes, of which the last two are in a cluster. */
function withCluster() {
  const [evening = '', coffee = '', tea = ''] = room.add('thoughts', 'wishes', [
    'Avond zonder dia’s',
    'Koffieochtend',
    'Theemiddag',
  ])
  room.done('cluster.make', { ids: [tea], ontoId: coffee })
  return { evening, coffee, tea, clusterId: room.clusterOf('Koffieochtend') }
}

describe('card.move and a cluster', () => {
  it('goes into it before the card on which it is dropped, or at the end', () => {
    const { evening, tea, clusterId } = withCluster()
    expect(room.done('card.move', { ids: [evening], ...wishes(), beforeId: tea, clusterId })).toBeNull()
    expect(room.lying('thoughts', 'wishes')).toEqual([['Koffieochtend', 'Avond zonder dia’s', 'Theemiddag']])
    const [bread = ''] = room.add('thoughts', 'expectations', ['Samen ontbijten'])
    room.done('card.move', { ids: [bread], ...room.place('thoughts', 'expectations'), beforeId: null, clusterId })
    expect(room.lying('thoughts', 'wishes')).toEqual([
      ['Koffieochtend', 'Avond zonder dia’s', 'Theemiddag', 'Samen ontbijten'],
    ])
    expect(room.card('Samen ontbijten').column).toBe('wishes')
  })

  it('comes out of it, and the last card left takes the place of the cluster', () => {
    const { evening, tea, clusterId } = withCluster()
    const [letter = ''] = room.add('thoughts', 'wishes', ['Eén brief per jaar'])
    room.done('card.move', { ids: [letter], ...wishes(), beforeId: null, clusterId })
    room.done('card.move', { ids: [letter], ...wishes(), beforeId: null })
    expect(room.lying('thoughts', 'wishes')).toEqual([
      'Avond zonder dia’s',
      ['Koffieochtend', 'Theemiddag'],
      'Eén brief per jaar',
    ])
    room.done('card.move', { ids: [tea], ...wishes(), beforeId: evening })
    expect(room.lying('thoughts', 'wishes')).toEqual([
      'Theemiddag',
      'Avond zonder dia’s',
      'Koffieochtend',
      'Eén brief per jaar',
    ])
    expect(room.document.cluster.size).toBe(0)
  })

  it('lands before a whole cluster', () => {
    const { clusterId } = withCluster()
    const [letter = ''] = room.add('thoughts', 'wishes', ['Eén brief per jaar'])
    room.done('card.move', { ids: [letter], ...wishes(), beforeId: clusterId })
    expect(room.lying('thoughts', 'wishes')).toEqual([
      'Avond zonder dia’s',
      'Eén brief per jaar',
      ['Koffieochtend', 'Theemiddag'],
    ])
  })

  it('changes nothing when it is dropped where it lay in its cluster', () => {
    const { coffee, tea, clusterId } = withCluster()
    expect(room.changesOf('card.move', { ids: [tea], ...wishes(), beforeId: null, clusterId })).toBe(0)
    expect(room.changesOf('card.move', { ids: [coffee], ...wishes(), beforeId: tea, clusterId })).toBe(0)
  })

  it('is refused when the cluster is gone', () => {
    const { evening, clusterId } = withCluster()
    room.done('cluster.dissolve', { id: clusterId })
    expect(room.done('card.move', { ids: [evening], ...wishes(), beforeId: null, clusterId })).toBe('record.gone')
  })
})

describe('the parking lot', () => {
  it('takes cards off the board, from whichever step, and gives them back at the end of their column', () => {
    const [bus = '', tolk = ''] = room.add('thoughts', 'wishes', ['Wie betaalt de bus?', 'Iemand die tolkt', 'Koffie'])
    const [open = ''] = room.add('next', 'add', ['Open lesdag'])
    expect(room.done('card.park', { ids: [bus, open], parked: true })).toBeNull()
    expect(room.lying('thoughts', 'wishes')).toEqual(['Iemand die tolkt', 'Koffie'])
    expect(room.lying('next', 'add')).toEqual([])
    expect(parkedCards(room.document).map((card) => card.id)).toEqual(expect.arrayContaining([bus, open]))
    expect(room.changesOf('card.park', { ids: [bus, tolk], parked: true })).toBe(1)
    room.done('card.park', { ids: [bus], parked: false })
    expect(room.lying('thoughts', 'wishes')).toEqual(['Iemand die tolkt', 'Koffie', 'Wie betaalt de bus?'])
    expect(parkedCards(room.document).map((card) => card.id)).toEqual([open])
  })

  it('takes a card out of its cluster, which is no cluster any more when one card is left', () => {
    const { tea } = withCluster()
    room.done('card.park', { ids: [tea], parked: true })
    expect(room.lying('thoughts', 'wishes')).toEqual(['Avond zonder dia’s', 'Koffieochtend'])
    expect(room.card('Theemiddag')).toMatchObject({ parked: true, clusterId: null })
  })

  it('can be written on straight away, and dragged from to any place', () => {
    const [evening = ''] = room.add('thoughts', 'wishes', ['Avond zonder dia’s'])
    room.done('card.add', { ...wishes(), cards: [{ text: 'Wie betaalt de bus?' }], parked: true })
    expect(room.lying('thoughts', 'wishes')).toEqual(['Avond zonder dia’s'])
    const { id } = room.card('Wie betaalt de bus?')
    room.done('card.move', { ids: [id], ...wishes(), beforeId: evening })
    expect(room.lying('thoughts', 'wishes')).toEqual(['Wie betaalt de bus?', 'Avond zonder dia’s'])
    expect(room.card('Wie betaalt de bus?').parked).toBe(false)
  })
})

describe('dots', () => {
  const dotsOf = (text: string) => room.card(text).dots

  it('are given and taken back, never below none', () => {
    const ids = room.add('thoughts', 'wishes', ['Koffieochtend', 'Theemiddag'])
    expect(room.done('card.dot', { ids: [...ids], change: 2 })).toBeNull()
    room.done('card.dot', { ids: [ids[0] ?? ''], change: 1 })
    room.done('card.dot', { ids: [ids[1] ?? ''], change: -5 })
    expect([dotsOf('Koffieochtend'), dotsOf('Theemiddag')]).toEqual([3, 0])
    expect(room.changesOf('card.dot', { ids: [ids[1] ?? ''], change: -1 })).toBe(0)
    expect(room.done('card.dot', { ids: ['weg'], change: 1 })).toBe('record.gone')
  })

  it('go from one step at once, and stay on the others', () => {
    const [coffee = ''] = room.add('thoughts', 'wishes', ['Koffieochtend'])
    const [stage = ''] = room.add('next', 'add', ['Stage samen zoeken'])
    room.done('card.dot', { ids: [coffee, stage], change: 4 })
    room.done('dots.clear', { stepId: room.stepOf('thoughts') })
    expect([dotsOf('Koffieochtend'), dotsOf('Stage samen zoeken')]).toEqual([0, 4])
  })

  it('order a column, the most first; a cluster counts those of its cards, equal ones keep their order', () => {
    const { tea, coffee } = withCluster()
    const [letter = ''] = room.add('thoughts', 'wishes', ['Eén brief per jaar', 'Tolk'])
    room.done('card.dot', { ids: [tea, coffee], change: 2 })
    room.done('card.dot', { ids: [letter], change: 3 })
    expect(room.done('column.sort', wishes())).toBeNull()
    expect(room.lying('thoughts', 'wishes')).toEqual([
      ['Koffieochtend', 'Theemiddag'],
      'Eén brief per jaar',
      'Avond zonder dia’s',
      'Tolk',
    ])
    expect(room.changesOf('column.sort', wishes())).toBe(0)
  })
})
