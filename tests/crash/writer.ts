import { writeSync } from 'node:fs'
import { openStore } from '#main/store/store.ts'
import { Workspace } from '#main/workspace/workspace.ts'

/**
 * A process that works until it is killed: `node writer.js FOLDER TRAJECT STEP ROUND`. Adds cards and takes every
 * fifth one back. After each answer it writes a line: the revision, what was done, and the text of the card.
 */
const [folder = '', trajectId = '', stepId = '', round = ''] = process.argv.slice(2)

const store = openStore(folder)
if (!store.ok) throw new Error(store.error.code)
const workspace = new Workspace(store.value, {
  id: () => crypto.randomUUID(),
  now: () => new Date().toISOString(),
})

for (let number = 1; ; number += 1) {
  const text = `Ronde ${round}, idee ${number}`
  const added = workspace.execute(trajectId, 'card.add', { stepId, column: 'thoughts', cards: [{ text }] })
  if (!added.ok || !added.value) throw new Error(`not added: ${text}`)
  answered(added.value.revision, 'do', text)
  if (number % 5 === 0) {
    const undone = workspace.undo(trajectId)
    if (!undone.ok) throw new Error(`not taken back: ${text}`)
    answered(undone.value.revision, 'undo', text)
  }
}

/** Straight to the pipe: what stands there was answered, whatever happens next. */
function answered(revision: number, kind: string, text: string): void {
  writeSync(1, `${JSON.stringify([revision, kind, text])}\n`)
}
