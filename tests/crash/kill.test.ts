import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { databaseFile } from '#main/store/open.ts'
import { openStore } from '#main/store/store.ts'
import { must } from '#main/store/testing/folder.ts'
import { Workspace } from '#main/workspace/workspace.ts'
import type { HistoryLine } from '#shared/history.ts'
import { apply } from '#shared/patch.ts'
import { emptyDocument } from '#shared/records.ts'
import { written } from '#shared/testing/context.ts'
import { begin } from '#shared/testing/gestures.ts'

const rounds = 15
const root = resolve(import.meta.dirname, '../..')

type Answer = readonly [revision: number, kind: 'do' | 'undo', text: string]

let folder: string
let program: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jaarlijn-kill-'))
  // The built program finds better-sqlite3 where every module looks first: beside it.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: 'tests/crash/writer.ts',
      outDir: join(folder, 'program'),
      emptyOutDir: true,
      rolldownOptions: { external: ['better-sqlite3'], output: { entryFileNames: 'writer.mjs' } },
    },
  })
  program = join(folder, 'program', 'writer.mjs')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function opened(data: string) {
  const store = must(openStore(data))
  const surroundings = { id: () => crypto.randomUUID(), now: () => new Date().toISOString() }
  return { store, workspace: new Workspace(store, surroundings) }
}

/** The card or activity that a line of history speaks of. */
function said(line: HistoryLine | undefined): unknown {
  return line?.label.values?.text ?? line?.label.values?.title
}

/** Runs the program and kills it `delay` ms after its answer number `after`; gives every answer it gave. */
function workUntilKilled(args: readonly string[], after: number, delay: number): Promise<readonly Answer[]> {
  return new Promise((settle, refuse) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let trouble = ''
    let aimed = false
    const kill = () => child.kill('SIGKILL')
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString()
      if (aimed || output.split('\n').length <= after) return
      aimed = true
      if (delay === 0) kill()
      else setTimeout(kill, delay)
    })
    child.stderr.on('data', (data: Buffer) => {
      trouble += data.toString()
    })
    child.on('error', refuse)
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') refuse(new Error(`ended by itself: ${trouble}`))
      // The last line may be cut off by the kill: then it was not an answer yet.
      else
        settle(
          output
            .split('\n')
            .slice(0, -1)
            .map((line): Answer => JSON.parse(line)),
        )
    })
  })
}

it(`a process killed ${rounds} times loses no answered command and no undo step`, async () => {
  const data = join(folder, 'data')
  const first = opened(data)
  const { trajectId } = must(first.workspace.create(begin.input))
  const steps = must(first.workspace.document(trajectId)).step.values()
  const stepId = [...steps].find((step) => step.board === 'thoughts')?.id ?? ''
  must(first.workspace.execute(trajectId, 'targetGroup.add', { names: ['Leerjaar 1', 'Leerjaar 2'] }))
  first.workspace.close()

  let answers = 0
  for (let round = 1; round <= rounds; round += 1) {
    // The moment is drawn by chance, and named when a round fails.
    const after = 1 + Math.floor(Math.random() * 40)
    const delay = Math.floor(Math.random() * 4)
    const about = `round ${round}, killed ${delay} ms after answer ${after}`
    const given = await workUntilKilled([data, trajectId, stepId, String(round)], after, delay)
    expect(given.length, about).toBeGreaterThanOrEqual(after)
    answers += given.length

    const { store, workspace } = opened(data)
    const lines = new Map(store.readHistory(trajectId).map((line) => [line.revision, line]))
    const taken = new Set(given.flatMap(([, kind, text]) => (kind === 'undo' ? [text] : [])))
    const { card, activity, tool, participation, targeting } = store.readDocument(trajectId)
    const found = new Set([...card.values()].map(({ text }) => text))
    for (const { title } of activity.values()) found.add(title)
    // Of an activity there is all or nothing.
    expect([tool.size, participation.size, targeting.size], about).toEqual([1, 2, 2].map((of) => of * activity.size))
    const last = lines.size
    for (const [revision, kind, text] of given) {
      expect(lines.get(revision), about).toMatchObject({ kind })
      expect(said(lines.get(revision)), about).toBe(text)
      // The very last one may have been taken back on disk without the answer having come out.
      const unanswered = lines.get(last)
      const maybeTaken = unanswered?.kind === 'undo' && said(unanswered) === text
      if (!taken.has(text) && !maybeTaken) expect(found.has(text), `${about}: ${text}`).toBe(true)
      if (taken.has(text)) expect(found.has(text), `${about}: ${text}`).toBe(false)
    }
    // At most one command was on disk without its answer having come out.
    expect(last - (given.at(-1)?.[0] ?? 0), about).toBeLessThanOrEqual(1)

    // History without a gap makes exactly what the tables hold.
    expect([...lines.keys()]).toEqual(Array.from({ length: last }, (_, index) => index + 1))
    const replayed = [...lines.keys()].reduce(
      (document, revision) => apply(document, store.readPatch(trajectId, revision)),
      emptyDocument,
    )
    expect(written(store.readDocument(trajectId)), about).toBe(written(replayed))

    // Steps from before the kill can be taken back and done again.
    const before = written(must(workspace.document(trajectId)))
    // All but the making of the traject can be taken back: the target groups, and every card and activity that is there.
    const undoable = 1 + card.size + activity.size
    let back = 0
    while (back < 3 && workspace.undo(trajectId).ok) back += 1
    expect(back, about).toBe(Math.min(3, undoable))
    for (let step = 0; step < back; step += 1) must(workspace.redo(trajectId))
    expect(written(must(workspace.document(trajectId))), about).toBe(before)
    workspace.close()
  }
  expect(answers).toBeGreaterThan(rounds)

  const end = opened(data)
  while (must(end.workspace.open(trajectId)).history.undo) must(end.workspace.undo(trajectId))
  const empty = must(end.workspace.document(trajectId))
  expect([empty.card.size, empty.activity.size, empty.targeting.size, empty.targetGroup.size]).toEqual([0, 0, 0, 0])
  end.workspace.close()
  const database = new Database(databaseFile(data), { readonly: true })
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(database.pragma('foreign_key_check')).toEqual([])
  database.close()
}, 120_000)
