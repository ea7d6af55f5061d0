import { chmodSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { lastPlaceIn, type WallDisplay } from './lastPlace.ts'
import { temporaryFolder } from './store/testing/folder.ts'

const wall: WallDisplay = { id: 7, bounds: { x: 1280, y: 0, width: 1920, height: 1080 } }
const step = '/traject/een/werksessie-1/stap-2'

let folder: string
let now: string
let logged: string[]
const start = (there = folder) =>
  lastPlaceIn(
    there,
    () => now,
    (what) => void logged.push(what),
  )

beforeEach(() => {
  folder = temporaryFolder()
  now = '2026-11-26T10:00:00.000Z'
  logged = []
})

test('a first start knows no place, and leaves nothing behind when it has nothing to say', () => {
  const first = start()
  expect([first.place(), first.wall()]).toEqual([null, null])
  first.close()
  expect(readdirSync(folder)).toEqual([])
})

test('the place comes back after a close and after an end that nobody asked for', () => {
  const first = start()
  first.setPlace(step)
  expect(start().place()).toBe(step)
  first.close()
  expect(start().place()).toBe(step)
})

test('the window is where it was when it was closed, also where an older version did not write that down', () => {
  const desk = { bounds: { x: 10, y: 20, width: 1296, height: 840 }, isMaximised: true }
  const first = start()
  first.setPlace(step)
  first.setDesk(desk)
  expect(start().desk()).toEqual(desk)
  first.close()
  start().setPlace('/')
  expect(start().desk()).toEqual(desk)
  const old = { place: step, wall: null, at: now, closed: true }
  writeFileSync(join(folder, 'last-place.json'), JSON.stringify(old))
  expect([start().place(), start().desk()]).toEqual([step, null])
})

test('the wall comes back only when the app did not get to close', () => {
  const first = start()
  first.setPlace(step)
  first.setWall(wall)
  expect(start().wall()).toEqual(wall)
  first.close()
  expect(start().wall()).toBeNull()
})

test('the wall does not come back when it was closed, nor a second time', () => {
  const first = start()
  first.setWall(wall)
  first.setWall(null)
  expect(start().wall()).toBeNull()
  first.setWall(wall)
  start().setPlace('/')
  expect(start().wall()).toBeNull()
})

test.each([
  ['2026-11-26T22:00:00.000Z', wall],
  ['2026-11-26T22:00:01.000Z', null],
])('the wall comes back within twelve hours, so at %s: %o', (then, expected) => {
  start().setWall(wall)
  now = then
  expect(start().wall()).toEqual(expected)
})

test.each(['', '{', '{"place":7}', '{"place":"/","wall":{"id":"x"},"at":"2026-11-26T10:00:00.000Z","closed":false}'])(
  'a file with %j is no place',
  (text) => {
    writeFileSync(join(folder, 'last-place.json'), text)
    const next = start()
    expect([next.place(), next.wall(), logged]).toEqual([null, null, []])
  },
)

test('a place that cannot be written is logged, and nothing more', () => {
  const file = join(folder, 'geen-map')
  writeFileSync(file, '')
  chmodSync(file, 0o400)
  const next = start(file)
  next.setPlace('/')
  expect([next.place(), logged]).toEqual(['/', ['last place']])
})
