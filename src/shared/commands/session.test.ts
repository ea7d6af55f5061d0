import { beforeEach, describe, expect, it } from 'vitest'
import { apply } from '../patch.ts'
import { sessionOf, stepsOf } from '../rules/boards.ts'
import { elapsedOf, timerOf } from '../rules/clock.ts'
import { Room } from '../testing/room.ts'
import { decide } from './index.ts'

let room: Room

beforeEach(() => {
  room = new Room()
})

const steps = () => stepsOf(room.document, sessionOf(room.document, 'werksessie1')?.id ?? '')
const titles = () => steps().map((step) => step.title || step.board)

function addStep(title: string, beforeId: string | null = null): string {
  expect(room.done('step.add', { title, minutes: 10, beforeId })).toBeNull()
  return steps().find((step) => step.title === title)?.id ?? ''
}

describe('the steps of werksessie 1', () => {
  it('are five, with their minutes, two hours in all', () => {
    expect(titles()).toEqual(['thoughts', 'now', 'next', 'plan', 'closing'])
    expect(steps().reduce((sum, step) => sum + step.minutes, 0)).toBe(120)
    expect(steps().every((step) => step.title === '' && !step.skipped)).toBe(true)
  })

  it('get one of the facilitator’s own before another or last, with a column to write in', () => {
    const welcome = addStep('Kennismaken', room.stepOf('thoughts'))
    addStep('Rondje')
    expect(titles()).toEqual(['Kennismaken', 'thoughts', 'now', 'next', 'plan', 'closing', 'Rondje'])
    const cards = [{ text: 'Iedereen noemt een talent' }]
    expect(room.done('card.add', { stepId: welcome, column: 'open', cards })).toBeNull()
    expect(room.done('card.add', { stepId: welcome, column: 'add', cards })).toBe('column.wrong')
    expect(room.done('step.add', { title: ' ', minutes: 10, beforeId: null })).toBe('text.empty')
  })

  it('are renamed, timed and skipped one by one, and get their usual name back', () => {
    const id = room.stepOf('now')
    room.done('step.edit', { id, title: 'Wat doen we al?' })
    room.done('step.edit', { id, minutes: 35 })
    room.done('step.edit', { id, skipped: true })
    expect(room.document.step.get(id)).toMatchObject({ title: 'Wat doen we al?', minutes: 35, skipped: true })
    room.done('step.edit', { id, title: '' })
    expect(room.document.step.get(id)).toMatchObject({ title: '', minutes: 35, skipped: true })
    expect(room.done('step.edit', { id: addStep('Pauze'), title: '' })).toBe('text.empty')
    expect(room.done('step.edit', { id: 'weg', minutes: 5 })).toBe('record.gone')
    expect(room.done('step.edit', { id, minutes: 481 })).toBe('input.invalid')
  })

  it('are never all skipped or gone: one is left to lead', () => {
    const own = addStep('Kennismaken')
    for (const board of ['thoughts', 'now', 'next', 'plan', 'closing'] as const) {
      expect(room.done('step.edit', { id: room.stepOf(board), skipped: true })).toBeNull()
    }
    expect(room.done('step.edit', { id: own, skipped: true })).toBe('step.last')
    expect(room.done('step.remove', { id: own })).toBe('step.last')
    expect(room.done('step.edit', { id: own, title: 'Rondje' })).toBeNull()
    expect(room.done('step.edit', { id: room.stepOf('now'), skipped: true })).toBeNull()
    expect(room.done('step.edit', { id: room.stepOf('now'), skipped: false })).toBeNull()
    expect(room.done('step.edit', { id: own, skipped: true })).toBeNull()
  })

  it('go to another place, and keep their cards', () => {
    room.add('next', 'add', ['Opdracht voor thuis'])
    room.done('step.move', { id: room.stepOf('next'), beforeId: room.stepOf('thoughts') })
    room.done('step.move', { id: room.stepOf('thoughts'), beforeId: null })
    expect(titles()).toEqual(['next', 'now', 'plan', 'closing', 'thoughts'])
    expect(room.lying('next', 'add')).toEqual(['Opdracht voor thuis'])
  })

  it('stay where they are when they are dropped there', () => {
    const id = room.stepOf('now')
    for (const beforeId of [id, room.stepOf('next')]) expect(room.changesOf('step.move', { id, beforeId })).toBe(0)
    expect(room.changesOf('step.move', { id: room.stepOf('closing'), beforeId: null })).toBe(0)
  })

  it('go away only when they are the facilitator’s own and empty, with their clock and note', () => {
    const id = addStep('Pauze')
    room.done('timer.start', { stepId: id })
    room.done('note.set', { stepId: id, text: 'Koffie staat in de aula' })
    room.done('card.add', { stepId: id, column: 'open', cards: [{ text: 'Wie betaalt de bus?' }], parked: true })
    expect(room.done('step.remove', { id })).toBe('step.notEmpty')
    room.done('card.remove', { ids: [room.card('Wie betaalt de bus?').id] })
    expect(room.done('step.remove', { id })).toBeNull()
    expect([room.document.timer.size, room.document.note.size]).toEqual([0, 0])
    expect(room.done('step.remove', { id: room.stepOf('now') })).toBe('step.usual')
    expect(room.done('step.remove', { id })).toBe('record.gone')
  })
})

describe('the clock of a step', () => {
  /** Does a command on a clock at a time of the afternoon. */
  function at(time: string, command: 'timer.start' | 'timer.pause' | 'timer.reset', stepId: string): void {
    const now = () => `2026-11-10T${time}.000Z`
    const decided = decide(room.document, command, { stepId }, { ...room.context, now })
    if (!decided.ok) throw new Error(decided.error.code)
    expect(decided.value.isAside).toBe(true)
    room.document = apply(room.document, decided.value.patch)
  }
  const ran = (stepId: string, time: string) => {
    const timer = timerOf(room.document, stepId)
    return timer ? elapsedOf(timer, `2026-11-10T${time}.000Z`) / 1000 : null
  }

  it('runs, pauses and goes on', () => {
    const stepId = room.stepOf('thoughts')
    at('15:00:00', 'timer.start', stepId)
    expect(ran(stepId, '15:10:00')).toBe(600)
    at('15:10:00', 'timer.pause', stepId)
    expect(ran(stepId, '15:30:00')).toBe(600)
    at('15:30:00', 'timer.start', stepId)
    at('15:31:00', 'timer.start', stepId)
    expect(ran(stepId, '15:32:00')).toBe(720)
    expect(room.document.timer.size).toBe(1)
  })

  it('is the only one that runs: the one before stands still and loses nothing', () => {
    const [first, second] = [room.stepOf('thoughts'), room.stepOf('now')]
    at('15:00:00', 'timer.start', first)
    at('15:25:00', 'timer.start', second)
    expect([ran(first, '15:40:00'), ran(second, '15:40:00')]).toEqual([1500, 900])
    at('15:40:00', 'timer.start', first)
    expect([ran(first, '15:41:00'), ran(second, '15:41:00')]).toEqual([1560, 900])
  })

  it('goes back to the beginning and stands still', () => {
    const stepId = room.stepOf('thoughts')
    at('15:00:00', 'timer.start', stepId)
    at('15:05:00', 'timer.reset', stepId)
    expect(ran(stepId, '15:30:00')).toBe(0)
  })

  it('keeps what it had when the clock of the machine is set back', () => {
    const stepId = room.stepOf('thoughts')
    at('15:00:00', 'timer.start', stepId)
    at('15:05:00', 'timer.pause', stepId)
    at('15:06:00', 'timer.start', stepId)
    at('14:00:00', 'timer.pause', stepId)
    expect(ran(stepId, '14:00:00')).toBe(300)
  })

  it('is not there for a step that is gone; pausing what never ran is nothing', () => {
    expect(room.done('timer.start', { stepId: 'weg' })).toBe('record.gone')
    expect(room.changesOf('timer.pause', { stepId: room.stepOf('now') })).toBe(0)
    expect(room.changesOf('timer.reset', { stepId: room.stepOf('now') })).toBe(0)
  })
})

describe('a private note', () => {
  const noteOf = (stepId: string) => [...room.document.note.values()].find((note) => note.stepId === stepId)?.text

  it('keeps its lines and indents, and is one per step', () => {
    const stepId = room.stepOf('now')
    room.done('note.set', { stepId, text: 'Eerst de mentoren\r\n  - dan de decaan\t\n\n😀 pauze om vier uur  \n\n' })
    expect(noteOf(stepId)).toBe('Eerst de mentoren\n  - dan de decaan\n\n😀 pauze om vier uur')
    room.done('note.set', { stepId, text: 'Toch eerst de decaan' })
    expect(room.document.note.size).toBe(1)
    expect(noteOf(stepId)).toBe('Toch eerst de decaan')
    room.done('note.set', { stepId, text: '' })
    expect(noteOf(stepId)).toBe('')
  })

  it('is an aside that says nothing of itself, with an end to its length', () => {
    const stepId = room.stepOf('now')
    expect(decide(room.document, 'note.set', { stepId, text: 'Rustig blijven' }, room.context)).toMatchObject({
      ok: true,
      value: { isAside: true, label: { key: 'did.note' } },
    })
    expect(room.done('note.set', { stepId, text: 'a'.repeat(20_001) })).toBe('text.tooLong')
    expect(room.done('note.set', { stepId: 'weg', text: 'Hallo' })).toBe('record.gone')
    expect(room.changesOf('note.set', { stepId, text: '' })).toBe(0)
  })
})

describe('who is there', () => {
  const present = (kind: 'werksessie1' | 'werksessie2') =>
    [...room.document.attendance.values()]
      .filter((attendance) => attendance.sessionId === sessionOf(room.document, kind)?.id)
      .map(({ personId }) => room.document.person.get(personId)?.name)
  const personId = (name: string) => [...room.document.person.values()].find((person) => person.name === name)?.id ?? ''

  it('is known by a role or initials, and can be present at once', () => {
    expect(room.done('person.add', { name: 'teamleider' })).toBeNull()
    room.done('person.add', { name: 'M.', role: 'mentor klas 2', contact: 'kamer 12', presentAt: 'werksessie1' })
    expect([...room.document.person.values()]).toMatchObject([
      { name: 'teamleider', role: '', contact: '' },
      { name: 'M.', role: 'mentor klas 2', contact: 'kamer 12' },
    ])
    expect([present('werksessie1'), present('werksessie2')]).toEqual([['M.'], []])
    expect(room.done('person.add', { name: '' })).toBe('text.empty')
  })

  it('is ticked per session, once', () => {
    room.done('person.add', { name: 'decaan' })
    const id = personId('decaan')
    for (const kind of ['werksessie1', 'werksessie2', 'werksessie1'] as const) {
      room.done('attendance.set', { kind, personId: id, present: true })
    }
    expect([present('werksessie1'), present('werksessie2')]).toEqual([['decaan'], ['decaan']])
    room.done('attendance.set', { kind: 'werksessie1', personId: id, present: false })
    expect([present('werksessie1'), present('werksessie2')]).toEqual([[], ['decaan']])
    expect(room.changesOf('attendance.set', { kind: 'werksessie1', personId: id, present: false })).toBe(0)
    expect(room.done('attendance.set', { kind: 'werksessie1', personId: 'weg', present: true })).toBe('record.gone')
  })

  it('can be corrected, and taken out with all attendance', () => {
    room.done('person.add', { name: 'dekaan', presentAt: 'werksessie1' })
    const id = personId('dekaan')
    room.done('person.edit', { id, name: 'decaan', role: 'havo-vwo', contact: '' })
    expect(present('werksessie1')).toEqual(['decaan'])
    expect(room.done('person.remove', { id })).toBeNull()
    expect([room.document.person.size, room.document.attendance.size]).toEqual([0, 0])
    expect(room.done('person.remove', { id })).toBe('record.gone')
    expect(room.done('person.edit', { id, name: 'decaan', role: '', contact: '' })).toBe('record.gone')
  })
})

it('session.edit sets the date and the dots of a session, each on its own', () => {
  const session = () => sessionOf(room.document, 'werksessie1')
  expect(session()).toMatchObject({ date: null, dotsEach: 3 })
  room.done('session.edit', { kind: 'werksessie1', date: '2026-11-10' })
  room.done('session.edit', { kind: 'werksessie1', dotsEach: 5 })
  expect(session()).toMatchObject({ date: '2026-11-10', dotsEach: 5 })
  room.done('session.edit', { kind: 'werksessie1', date: null })
  expect(session()).toMatchObject({ date: null, dotsEach: 5 })
  expect(room.done('session.edit', { kind: 'werksessie1', date: '2026-02-31' })).toBe('input.invalid')
  expect(room.done('session.edit', { kind: 'werksessie1', dotsEach: 100 })).toBe('input.invalid')
  expect(sessionOf(room.document, 'werksessie2')).toMatchObject({ date: null, dotsEach: 0 })
})
