import { beforeEach, expect, test } from 'vitest'
import type { AudienceState, Bridge } from '#shared/contract.ts'
import { ok } from '#shared/result.ts'
import { emptyStage, mostSelected, type StageState } from '#shared/rules/stage/stage.ts'
import { StageSender } from './stageSender.ts'

const closed: AudienceState = {
  open: false,
  preview: false,
  frozen: false,
  black: false,
  size: { width: 1280, height: 720 },
  pages: null,
  lost: false,
}
let audience: AudienceState | null
let asked: string[]
let sent: StageState[]
let frames: (() => void)[]
let news: (state: AudienceState) => void
let stage: StageSender

async function begin(now: AudienceState | null): Promise<void> {
  audience = now
  asked = []
  sent = []
  frames = []
  const call = async (name: string, input: unknown) => {
    asked.push(name)
    if (name === 'app.status') return ok({ audience })
    if (name === 'stage.set') sent.push((input as { state: StageState }).state)
    const state = { ...closed, open: true }
    return ok({ ...state, open: name !== 'audience.hide', ...(input ?? {}) })
  }
  const on = (_: string, listener: (state: AudienceState) => void) => {
    news = listener
    return () => undefined
  }
  stage = new StageSender({ call, on } as unknown as Bridge, (run) => void frames.push(run))
  await Promise.resolve()
  await Promise.resolve()
}

function nextFrame(): void {
  for (const run of frames.splice(0)) run()
}

const open: AudienceState = { ...closed, open: true }
const board = { kind: 'board', stepId: 'stap-2' } as const

beforeEach(() => begin(open))

test('what covers a screen gives it back, as it went on meanwhile', () => {
  stage.enter('een', board, 'nl')
  const uncover = stage.cover('een', { kind: 'ledger', fromId: 'schets', toId: null }, 'nl')
  nextFrame()
  expect(sent.at(-1)?.screen.kind).toBe('ledger')
  stage.enter('een', { kind: 'plan' }, 'nl')
  nextFrame()
  expect(sent.at(-1)?.screen.kind).toBe('ledger')
  uncover()
  nextFrame()
  expect(sent.at(-1)?.screen.kind).toBe('plan')
  const again = stage.cover('een', { kind: 'ledger', fromId: 'schets', toId: null }, 'nl')
  stage.leave()
  again()
  nextFrame()
  expect(sent.at(-1)?.screen.kind).toBe('none')
})

test('a frame has one message, with the last of everything', () => {
  stage.enter('een', board, 'nl')
  stage.focus('kaart-1')
  stage.focus('kaart-2')
  stage.select(['kaart-1', 'kaart-2'])
  stage.scroll('keep', { scrollTop: 50, scrollHeight: 300, clientHeight: 200 })
  expect(sent).toEqual([])
  nextFrame()
  expect(sent).toEqual([
    { ...emptyStage, screen: board, focusedId: 'kaart-2', selectedIds: ['kaart-1', 'kaart-2'], scroll: { keep: 0.5 } },
  ])
})

test('another screen forgets where the facilitator was', () => {
  stage.enter('een', board, 'nl')
  stage.focus('kaart-1')
  stage.spotlight('kaart-1')
  stage.enter('een', { kind: 'plan' }, 'en')
  nextFrame()
  expect(sent).toEqual([{ ...emptyStage, screen: { kind: 'plan' }, language: 'en' }])
  stage.leave()
  nextFrame()
  expect(sent.at(-1)).toEqual(emptyStage)
})

test('what did not change is not sent', () => {
  stage.enter('een', board, 'nl')
  nextFrame()
  stage.focus(null)
  stage.spotlight(null)
  stage.scroll('keep', { scrollTop: 0, scrollHeight: 100, clientHeight: 100 })
  nextFrame()
  stage.scroll('keep', { scrollTop: 0, scrollHeight: 100, clientHeight: 100 })
  expect(frames).toEqual([])
})

test('a scroll past an end, and a selection beyond measure, stay within what may be sent', () => {
  stage.enter('een', board, 'nl')
  stage.scroll('keep', { scrollTop: 101.5, scrollHeight: 300, clientHeight: 200 })
  stage.scroll('stop', { scrollTop: -3, scrollHeight: 300, clientHeight: 200 })
  stage.select(Array.from({ length: mostSelected + 7 }, (_, index) => `kaart-${index}`))
  nextFrame()
  expect(sent[0]?.scroll).toEqual({ keep: 1, stop: 0 })
  expect(sent[0]?.selectedIds).toHaveLength(mostSelected)
})

test('without an audience window nothing is sent; when it opens it gets what is on stage', async () => {
  await begin(closed)
  stage.enter('een', board, 'nl')
  expect(frames).toEqual([])
  expect(await stage.toggleFreeze()).toEqual(ok(null))
  expect(asked).toEqual(['app.status'])
  news(open)
  expect(sent).toEqual([{ ...emptyStage, screen: board }])
})

test('the window is opened and closed, held and made black', async () => {
  await stage.toggleFreeze()
  expect(stage.audience).toEqual({ ...open, frozen: true })
  await stage.toggleBlack()
  await stage.toggleAudience()
  expect(stage.audience?.open).toBe(false)
  await stage.toggleAudience()
  expect(asked.slice(1)).toEqual(['audience.freeze', 'audience.black', 'audience.hide', 'audience.show'])
})

test('the spotlight goes on and off, and tells who listens', () => {
  let heard = 0
  stage.subscribe(() => {
    heard += 1
  })
  stage.enter('een', board, 'nl')
  stage.toggleSpotlight('kaart-1')
  expect([stage.spotlit, heard]).toEqual(['kaart-1', 1])
  stage.toggleSpotlight('kaart-2')
  expect(stage.spotlit).toBe('kaart-2')
  stage.toggleSpotlight('kaart-2')
  expect([stage.spotlit, heard]).toEqual([null, 3])
})

test('the wall is also told when it is only drawn small, and turns on and back', async () => {
  await begin(closed)
  stage.enter('een', board, 'nl')
  expect(frames).toEqual([])
  await stage.startPreview()
  expect(asked.at(-2)).toBe('audience.preview')
  expect(sent).toHaveLength(1)
  stage.turn('next')
  stage.turn('next')
  stage.turn('previous')
  stage.column('keep')
  nextFrame()
  expect(sent.at(-1)).toEqual({ ...emptyStage, screen: board, turned: 1, column: 'keep' })
})
