import { describe, expect, test } from 'vitest'
import { isCluster } from '#shared/rules/board/boards.ts'
import { Driver } from '#shared/testing/driver.ts'
import { clusterItem } from './items.ts'
import { nextPlace, placesToLay } from './neighbours.ts'

/** Three cards and a cluster of two in one column, from above: Aap, the cluster of Noot and Mies, Wim, Zus. */
function board() {
  const driver = new Driver()
  const [aap = '', noot = '', mies = '', wim = '', zus = ''] = driver.add('now', 'keep', [
    'Aap',
    'Noot',
    'Mies',
    'Wim',
    'Zus',
  ])
  driver.done('cluster.make', { ids: [mies], ontoId: noot })
  const clusterId = driver.document.card.get(noot)?.clusterId ?? ''
  return { driver, document: driver.document, aap, noot, mies, wim, zus, clusterId }
}

describe('one place up or down', () => {
  test('is before the one above, or before the one after next', () => {
    const { document, aap, wim, zus, clusterId } = board()
    expect(nextPlace(document, wim, -1)).toEqual({ beforeId: clusterId, clusterId: null })
    expect(nextPlace(document, aap, 1)).toEqual({ beforeId: wim, clusterId: null })
    expect(nextPlace(document, wim, 1)).toEqual({ beforeId: null, clusterId: null })
    expect(nextPlace(document, clusterItem(clusterId), 1)).toEqual({ beforeId: zus, clusterId: null })
  })

  test('is nowhere at the ends', () => {
    const { document, aap, zus } = board()
    expect([nextPlace(document, aap, -1), nextPlace(document, zus, 1), nextPlace(document, 'gone', 1)]).toEqual([
      null,
      null,
      null,
    ])
  })

  test('stays in the cluster', () => {
    const { document, noot, mies, clusterId } = board()
    expect(nextPlace(document, mies, -1)).toEqual({ beforeId: noot, clusterId })
    expect(nextPlace(document, mies, 1)).toBeNull()
  })
})

test('a card can be laid on the others of its column, and in a cluster that it is not in', () => {
  const { document, aap, mies, wim, zus, clusterId } = board()
  const ids = (of: readonly string[]) =>
    placesToLay(document, of).map((item) => (isCluster(item) ? 'cluster' : item.id))
  expect(ids([wim])).toEqual([aap, 'cluster', zus])
  expect(ids([wim, zus])).toEqual([aap, 'cluster'])
  expect(ids([mies])).toEqual([aap, wim, zus])
  expect(clusterId).not.toBe('')
  expect(ids([])).toEqual([])
})
