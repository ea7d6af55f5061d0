import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { BackupsOverview } from '#shared/contract.ts'
import { holdAnswer } from '../../heldToContract.ts'
import { must } from '../../store/testing/folder.ts'
import type { Backups } from '../backups.ts'
import { carried, house, housesBuilt, namesIn } from './house.ts'

/**
 * Puts every good copy that a test made back on another machine: in an empty data folder, from a folder that was carried
 * there. All that was in it is there again, and its work can be taken back to its beginning.
 */
export async function putAllBackElsewhere(): Promise<void> {
  for (const { copies } of housesBuilt()) {
    if (namesIn(copies).length === 0) continue
    const there = carried(copies)
    const elsewhere = house()
    for (const copy of must(await elsewhere.backups.read(there))) {
      if (copy.state === 'unreadable') continue
      must(await elsewhere.backups.restoreAll(copy.id))
      const { trajecten } = elsewhere.workspace().stored.outline()
      expect(trajecten).toEqual(copy.trajecten.map(({ isReadable: _, ...traject }) => traject))
      for (const { trajectId, isReadable } of copy.trajecten) {
        if (!isReadable) continue
        while (elsewhere.workspace().undo(trajectId).ok);
        expect(elsewhere.cardsOf(trajectId)).toEqual([])
      }
    }
    elsewhere.workspaceHandle.close()
    housesBuilt()
  }
}

/** Flips bits all over a file. */
export function damage(file: string): void {
  const bytes = readFileSync(file)
  for (let at = 2000; at < bytes.length; at += 512) bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(file, bytes)
}

/** What the backups list, held to the contract. */
export async function listed(backups: Backups): Promise<BackupsOverview> {
  const answer = await backups.list()
  holdAnswer('backups.list', answer)
  return must(answer)
}
