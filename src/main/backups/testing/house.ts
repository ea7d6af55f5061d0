import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { EventName } from '#shared/contract.ts'
import { readCopyName } from '#shared/rules/backups/copies.ts'
import { holdEvent } from '../../heldToContract.ts'
import { must, temporaryFolder } from '../../store/testing/folder.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import { createWorkspaceHandle, type WorkspaceHandle } from '../../workspaceHandle.ts'
import type { Backups } from '../backups.ts'
import { copyBeforeMigration } from '../beforeMigration.ts'
import type { BackupNeeds } from '../home.ts'
import { backupsIn } from './backupsIn.ts'

/** An app with backups on a data folder of its own, a clock that the test sets, and ids as the app makes them. */
export type House = {
  readonly folder: string
  readonly copies: string
  readonly workspaceHandle: WorkspaceHandle
  readonly backups: Backups
  readonly workspace: () => Workspace
  readonly told: EventName[]
  readonly logged: string[]
  /** Sets the clock. */
  readonly setNow: (now: string) => void
  /** Begins a traject with so many cards; gives its id. */
  readonly addTraject: (school: string, cards?: number) => string
  readonly addCard: (trajectId: string, text: string) => void
  /** The texts of the cards of a traject. */
  readonly cardsOf: (trajectId: string) => readonly string[]
  /** The names of the copies in the own folder, oldest first. */
  readonly names: () => readonly string[]
}

const houses: House[] = []

const someSchool = { place: 'Zaandam', schoolType: 'vmbo', region: 'noord', schoolYear: 2026 } as const

/** Builds such an app. */
export function house(folder = join(temporaryFolder(), 'data'), own: Partial<BackupNeeds> = {}): House {
  let now = Date.parse('2026-11-26T08:30:00.000Z')
  const environment = {
    id: () => randomUUID(),
    now: () => {
      now += 1000
      return new Date(now).toISOString()
    },
  }
  const told: EventName[] = []
  const logged: string[] = []
  const log = (what: string) => void logged.push(what)
  const beforeMigration = copyBeforeMigration(folder, () => new Date(environment.now()), log)
  const workspaceHandle = createWorkspaceHandle(folder, environment, () => {}, log, { beforeMigration })
  const backups = backupsIn(folder, () => workspaceHandle, {
    environment,
    tell: (name, payload) => {
      holdEvent(name, payload)
      told.push(name)
    },
    log,
    ...own,
  })
  onTestFinished(async () => {
    await backups.settled()
    workspaceHandle.close()
  })
  const workspace = () => must(workspaceHandle.workspace())
  const addCard = (trajectId: string, text: string) => {
    const { step } = must(workspace().document(trajectId))
    const stepId = [...step.values()].find(({ board }) => board === 'thoughts')?.id
    must(workspace().execute(trajectId, 'card.add', { stepId, column: 'wishes', cards: [{ text }] }))
  }
  const copies = join(folder, 'reservekopieen')
  const built: House = {
    folder,
    copies,
    workspaceHandle,
    backups,
    workspace,
    told,
    logged,
    setNow: (time) => {
      now = Date.parse(time)
    },
    addTraject: (school, cards = 0) => {
      const { trajectId } = must(workspace().create({ school, ...someSchool }))
      for (let card = 1; card <= cards; card += 1) addCard(trajectId, `${school} ${card}`)
      return trajectId
    },
    addCard,
    cardsOf: (trajectId) => [...must(workspace().document(trajectId)).card.values()].map(({ text }) => text),
    names: () => namesIn(copies),
  }
  houses.push(built)
  return built
}

/** The names of the copies in a folder, oldest first. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => readCopyName(name) !== null)
      .sort()
  } catch {
    return []
  }
}

/** The houses that the test built, for what is to be so after every test; forgets them. */
export function housesBuilt(): readonly House[] {
  return houses.splice(0)
}

/** The files in a folder and all below it whose bytes hold a text. */
export function filesWith(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = join(folder, name)
    return statSync(file).isFile() && readFileSync(file).includes(text)
  })
}

/** A copy of a folder of copies, as it lies on another machine. */
export function carried(copies: string): string {
  const there = join(temporaryFolder(), 'stick')
  mkdirSync(there)
  cpSync(copies, there, { recursive: true })
  return there
}
