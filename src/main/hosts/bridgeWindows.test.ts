import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AudienceState } from '#shared/contract.ts'
import { fail, ok } from '#shared/result.ts'
import { emptyStage } from '#shared/rules/stage/stage.ts'
import { BridgeDriver } from './testing/bridgeDriver.ts'

let bridge: BridgeDriver

beforeEach(() => {
  bridge = new BridgeDriver()
})

afterEach(() => bridge.end())

test('a host without windows says that it has no second screen', async () => {
  const refused = fail('audience.electronOnly')
  expect(await bridge.call('audience.show', undefined)).toEqual(refused)
  expect(await bridge.call('audience.hide', undefined)).toEqual(refused)
  expect(await bridge.call('audience.freeze', { frozen: true })).toEqual(refused)
  expect(await bridge.call('audience.black', { black: true })).toEqual(refused)
  expect(await bridge.call('stage.set', { trajectId: 'een', state: emptyStage })).toEqual(refused)
})

test('a host with windows does what is asked with the audience window, and tells how it is', async () => {
  const done: unknown[] = []
  const size = { width: 1280, height: 720 }
  const state: AudienceState = {
    open: true,
    preview: false,
    frozen: false,
    black: false,
    size,
    pages: null,
    lost: false,
  }
  const doing =
    (name: string) =>
    (...given: unknown[]) => {
      done.push([name, ...given])
      return state
    }
  bridge.workspaceHandle.close()
  bridge.start({
    audience: {
      state: () => state,
      show: doing('show'),
      hide: doing('hide'),
      preview: doing('preview'),
      freeze: doing('freeze'),
      black: doing('black'),
      setStage: doing('setStage'),
    },
  })
  expect(await bridge.call('app.status', undefined)).toMatchObject({ value: { audience: state } })
  expect(await bridge.call('audience.show', undefined)).toEqual(ok(state))
  expect(await bridge.call('audience.freeze', { frozen: true })).toEqual(ok(state))
  expect(await bridge.call('audience.black', { black: false })).toEqual(ok(state))
  expect(await bridge.call('stage.set', { trajectId: 'een', state: emptyStage })).toEqual(ok(null))
  expect(await bridge.call('stage.set', { trajectId: 'een', state: { ...emptyStage, note: 'x' } })).toEqual(
    fail('call.invalid'),
  )
  expect(await bridge.call('audience.hide', undefined)).toEqual(ok(state))
  expect(done).toEqual([['show'], ['freeze', true], ['black', false], ['setStage', 'een', emptyStage], ['hide']])
})

test('the screen that is shown is remembered, and told at the next start', async () => {
  expect(await bridge.call('app.status', undefined)).toMatchObject(ok({ place: null }))
  expect(await bridge.call('app.setPlace', { place: '/traject/een' })).toEqual(ok(null))
  expect(await bridge.call('app.status', undefined)).toMatchObject(ok({ place: '/traject/een' }))
})

test('a window that has put away what was typed says so to the host', async () => {
  expect(await bridge.call('app.left', { refused: true })).toEqual(ok(null))
  expect(bridge.left).toEqual([true])
})
