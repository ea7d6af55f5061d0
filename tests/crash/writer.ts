import { writeSync } from 'node:fs'
import { openStore } from '#main/store/store.ts'
import { Workspace } from '#main/workspace/workspace.ts'

/**
 * A process that works until it is killed: `node writer.js FOLDER TRAJECT STEP ROUND`. Adds cards and, every third time,
 * an activity with all that belongs to one, and takes every fifth thing back. After each answer it writes a line: the
 * revision, what was done, and the text of the card or title of the activity.
 */
const [folder = '', trajectId = '', stepId = '', round = ''] = process.argv.slice(2)

const store = openStore(folder)
if (!store.ok) throw new Error(store.error.code)
const workspace = new Workspace(store.value, {
  id: () => crypto.randomUUID(),
  now: () => new Date().toISOString(),
})
const opened = workspace.document(trajectId)
if (!opened.ok) throw new Error(opened.error.code)
const targetGroupIds = [...opened.value.targetGroup.keys()]

for (let number = 1; ; number += 1) {
  const text = `Ronde ${round}, idee ${number}`
  const added = number % 3 === 0 ? plan(text) : say(text)
  if (!added.ok || !added.value) throw new Error(`not added: ${text}`)
  answered(added.value.revision, 'do', text)
  if (number % 5 === 0) {
    const undone = workspace.undo(trajectId)
    if (!undone.ok) throw new Error(`not taken back: ${text}`)
    answered(undone.value.revision, 'undo', text)
  }
}

function say(text: string) {
  return workspace.execute(trajectId, 'card.add', { stepId, column: 'thoughts', cards: [{ text }] })
}

/** One command that writes to four tables at once. */
function plan(title: string) {
  return workspace.execute(trajectId, 'activity.fromLibrary', {
    title,
    goal: 'Samen kiezen',
    roles: ['parent', 'pupil'],
    tools: [{ name: 'Gesprekskaarten', source: 'De kast in de personeelskamer' }],
    source: 'Eigen idee',
    moment: '2026-11',
    targetGroupIds,
  })
}

/** Straight to the pipe: what stands there was answered, whatever happens next. */
function answered(revision: number, kind: string, text: string): void {
  writeSync(1, `${JSON.stringify([revision, kind, text])}\n`)
}
