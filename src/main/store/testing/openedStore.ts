import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { Workspace } from '#main/workspace/workspace.ts'
import { countingContext } from '#shared/testing/context.ts'
import { begin } from '#shared/testing/gestures.ts'
import { openStore } from '../store.ts'
import { must, temporaryFolder } from './folder.ts'

type Open = typeof import('../open.ts')

const connections: Database.Database[] = []

/** `open.ts` as it is, but that the connection of each store is known: how a test reaches the disk below it. */
export function keepingConnections(real: Open): Open {
  return {
    ...real,
    openDatabase: (folder) => {
      const opened = real.openDatabase(folder)
      if (opened.ok) connections.push(opened.value)
      return opened
    },
  }
}

/** A store with its connection; the test mocks `open.ts` with `keepingConnections`. */
export function opened(folder = temporaryFolder()) {
  const store = must(openStore(folder))
  const connection = connections.at(-1)
  if (!connection) throw new Error('no connection')
  return { folder, store, connection, workspace: new Workspace(store, countingContext()) }
}

/** A traject with one activity and, in one column, the cards named. */
export function withCards(workspace: Workspace, texts: readonly string[]) {
  const { trajectId } = must(workspace.create(begin.input))
  const document = must(workspace.document(trajectId))
  const stepId = [...document.step.values()].find((step) => step.board === 'now')?.id ?? ''
  const add = (cards: readonly string[]) =>
    workspace.execute(trajectId, 'card.add', { stepId, column: 'keep', cards: cards.map((text) => ({ text })) })
  must(add(texts))
  return { trajectId, add }
}

/** All bytes of a folder's files: what a thief of the disk reads. */
export function bytesOf(folder: string): Buffer {
  return Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))
}
