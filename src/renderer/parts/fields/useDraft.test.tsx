import { beforeEach, describe, expect, test } from 'vitest'
import { Drafts, type Refusal } from '#app/drafts.ts'
import { notices } from '#app/notices.ts'
import { fakeBridge } from '#app/testing/fakeBridge.ts'
import { DraftsProvider } from '#app/useDrafts.ts'
import { type Drawn, drawHook } from '#ui/testing/drawHook.tsx'
import { type Draft, useDraft } from './useDraft.ts'

const tooLong: Refusal = { field: 'title', text: 'Te lang' }

const drafts = new Drafts('traject-1', { bridge: fakeBridge().bridge, later: () => () => {} })

let key = ''
let saved: string
let sent: { readonly value: string; readonly answer: (refusal: Refusal | null) => Promise<void> }[]
let field: Drawn<Draft<string>>

function show(): Promise<Drawn<Draft<string>>> {
  const used = () =>
    useDraft({
      key,
      saved,
      save: (value) =>
        new Promise((resolve) => {
          sent.push({ value, answer: (refusal) => field.during(() => resolve(refusal)) })
        }),
      notSaved: (why) => `niet bewaard: ${why}`,
    })
  return drawHook(used, (hooked) => <DraftsProvider value={drafts}>{hooked}</DraftsProvider>)
}

beforeEach(async () => {
  key = `veld ${crypto.randomUUID()}`
  saved = 'Koffie'
  sent = []
  notices.clear()
  field = await show()
})

const shown = () => field.values.at(-1)
const type = (value: string) => field.during(() => shown()?.change(value))
const leave = () => field.during(() => shown()?.commit())
const values = () => sent.map(({ value }) => value)
const told = () => notices.visibleToasts.map(({ content }) => content.text)

describe('a field', () => {
  test('shows what is saved until something is typed, and keeps that to itself', async () => {
    expect(shown()?.value).toBe('Koffie')
    await type('Thee')
    expect([shown()?.value, sent]).toEqual(['Thee', []])
  })

  test('sends what is typed when it is left, once', async () => {
    await type('Thee')
    await leave()
    await leave()
    expect(values()).toEqual(['Thee'])
    saved = 'Thee'
    await sent[0]?.answer(null)
    expect([drafts.get(key), shown()?.value]).toEqual([null, 'Thee'])
  })

  test('sends nothing when nothing is typed, or what is saved already', async () => {
    await leave()
    await type('Thee')
    await type('Koffie')
    await leave()
    expect([sent, drafts.get(key)]).toEqual([[], null])
  })

  test('keeps what was refused, with why, until it is typed over', async () => {
    await type('Thee')
    await leave()
    await sent[0]?.answer(tooLong)
    expect(shown()).toMatchObject({ value: 'Thee', refusal: tooLong })
    await type('Cacao')
    expect(shown()).toMatchObject({ value: 'Cacao', refusal: null })
    // Who sees the field needs no message.
    expect(told()).toEqual([])
  })

  test('tells whether all is saved: not while it was refused or typed on, the same to who asks twice', async () => {
    await type('Thee')
    let asked: readonly (Promise<boolean> | undefined)[] = []
    const send = () => {
      asked = [shown()?.send(), shown()?.send()]
    }
    await field.during(send)
    await sent[0]?.answer(tooLong)
    expect(await Promise.all(asked)).toEqual([false, false])
    await field.during(send)
    await sent[1]?.answer(null)
    expect([...(await Promise.all(asked)), values()]).toEqual([true, true, ['Thee', 'Thee']])
  })

  test('lets go of what is typed', async () => {
    await type('Thee')
    await field.during(() => shown()?.drop())
    await leave()
    expect([shown()?.value, drafts.get(key), sent]).toEqual(['Koffie', null, []])
  })

  test('is compared with what is saved by then when it is sent later than it was drawn', async () => {
    const early = shown()
    saved = 'Thee'
    await type('Thee')
    await field.during(() => early?.commit())
    expect([sent, drafts.get(key)]).toEqual([[], null])
  })

  test('may be typed in while it is being sent: that is still to be sent', async () => {
    await type('Thee')
    await leave()
    await type('Thee met citroen')
    await sent[0]?.answer(null)
    expect(shown()?.value).toBe('Thee met citroen')
    await leave()
    expect(values()).toEqual(['Thee', 'Thee met citroen'])
  })
})

describe('a field that goes off the screen', () => {
  test('sends what is typed', async () => {
    await type('Thee')
    await field.remove()
    expect(values()).toEqual(['Thee'])
  })

  test('says why when it is refused then, and shows it again when it is back', async () => {
    await type('Thee')
    await field.remove()
    await sent[0]?.answer(tooLong)
    expect(told()).toEqual(['niet bewaard: Te lang'])
    field = await show()
    expect(shown()).toMatchObject({ value: 'Thee', refusal: tooLong })
    await type('Cacao')
    await leave()
    await sent[1]?.answer(null)
    expect(told()).toEqual([])
  })

  test('says nothing any more when what was typed is taken back', async () => {
    await type('Thee')
    await field.remove()
    await sent[0]?.answer(tooLong)
    field = await show()
    await type('Koffie')
    await leave()
    expect([values(), told()]).toEqual([['Thee'], []])
  })
})
