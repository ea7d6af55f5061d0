import { afterEach, describe, expect, test } from 'vitest'
import { CalendarClient } from '#main/exports/testing/calendarClient.ts'
import { exportDocument } from '../exports/index.ts'
import { calendarFor } from '../hosts/calendarFor.ts'
import { must } from '../store/testing/folder.ts'
import { putAllBackElsewhere } from './testing/checks.ts'
import { type House, house } from './testing/house.ts'

afterEach(putAllBackElsewhere, 60_000)

const recipient = { kind: 'everyone' } as const

/** Somebody at the school who imports every calendar file that the house gives. */
class School {
  readonly #client = new CalendarClient()
  #day = 0

  async get({ workspace }: House, trajectId: string): Promise<void> {
    const document = must(workspace().document(trajectId))
    this.#day += 1
    const now = new Date(Date.UTC(2026, 8, this.#day))
    const before = workspace().handedOut(trajectId, 'everyone')
    const { file, given } = calendarFor(document, { trajectId, recipient, language: 'nl', now }, before)
    this.#client.import(new TextDecoder().decode((await exportDocument(document, 'ics', file)).bytes))
    must(workspace().rememberHandedOut(given))
  }

  get titles(): readonly string[] {
    return this.#client
      .appointments()
      .map(({ title }) => title)
      .sort()
  }
}

function plan(of: House) {
  const trajectId = of.addTraject('Vmbo De Kade')
  const doing = (command: string, input: unknown) => must(of.workspace().execute(trajectId, command, input))
  const add = (title: string) => {
    doing('activity.add', { title, kind: 'new', moment: '2026-11-10' })
    const all = [...must(of.workspace().document(trajectId)).activity.values()]
    return all.find((activity) => activity.title === title)?.id ?? ''
  }
  return { trajectId, add, rename: (id: string, title: string) => doing('activity.edit', { id, title }) }
}

describe('a calendar file after a backup came back', () => {
  test.each(['all', 'instead'] as const)('changes and calls off what was given since (%s)', async (how) => {
    const of = house()
    const { trajectId, add, rename } = plan(of)
    const school = new School()
    const id = add('Koffieochtend')
    await school.get(of, trajectId)
    const [copy] = must(await of.backups.make('asked')).copies
    rename(id, 'Theeochtend')
    add('Markt')
    await school.get(of, trajectId)
    expect(school.titles).toEqual(['Markt', 'Theeochtend'])
    if (how === 'all') must(await of.backups.restoreAll(copy?.id ?? ''))
    else must(await of.backups.restoreTraject(copy?.id ?? '', trajectId, 'instead'))
    await school.get(of, trajectId)
    expect(school.titles).toEqual(['Koffieochtend'])
  })

  test('of one that was removed is newer than what was given before', async () => {
    const of = house()
    const { trajectId, add, rename } = plan(of)
    const school = new School()
    const id = add('Koffieochtend')
    await school.get(of, trajectId)
    const [copy] = must(await of.backups.make('asked')).copies
    rename(id, 'Theeochtend')
    await school.get(of, trajectId)
    must(of.workspace().remove(trajectId))
    must(await of.backups.restoreTraject(copy?.id ?? '', trajectId, 'instead'))
    await school.get(of, trajectId)
    expect(school.titles).toEqual(['Koffieochtend'])
  })

  test('on another machine is newer than what was given before', async () => {
    const of = house()
    const { trajectId, add, rename } = plan(of)
    const school = new School()
    const id = add('Koffieochtend')
    await school.get(of, trajectId)
    must(await of.backups.make('asked'))
    rename(id, 'Theeochtend')
    await school.get(of, trajectId)
    const other = house()
    const [copy] = must(await other.backups.read(of.copies))
    must(await other.backups.restoreAll(copy?.id ?? ''))
    await school.get(other, trajectId)
    expect(school.titles).toEqual(['Koffieochtend'])
  })

  test('of a traject that came back beside it is a calendar of its own', async () => {
    const of = house()
    const { trajectId, add } = plan(of)
    const school = new School()
    add('Koffieochtend')
    await school.get(of, trajectId)
    const [copy] = must(await of.backups.make('asked')).copies
    const beside = must(await of.backups.restoreTraject(copy?.id ?? '', trajectId, 'beside')).trajectId
    await school.get(of, beside)
    expect(school.titles).toEqual(['Koffieochtend', 'Koffieochtend'])
  })
})
