import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CardFace } from './CardFace.tsx'

const card = { tone: 'keep', text: 'Startgesprek', second: 'Samen doelen afspreken' } as const

test('a card shows no more than there is to show', () => {
  const shown = renderToStaticMarkup(<CardFace {...card} second="" dots={{ count: 0, label: '0 stippen' }} />)
  expect(shown.match(/<p/g)).toHaveLength(1)
  expect(shown).not.toContain('stippen')
})

test('as a button it is made of what may stand in a button, alone and as a pile', () => {
  const shown = [true, false].map((isPile) =>
    renderToStaticMarkup(<CardFace {...card} size="button" isPile={isPile} />),
  )
  for (const face of shown) expect(face).not.toMatch(/<(?!\/|span|svg|path|circle|rect)/)
})

test('while it follows the pointer it says how many go along, and nothing when it goes alone', () => {
  const badge = (lifted: string) =>
    /<span class="[^"]*count[^"]*">.*?<\/span>/.exec(renderToStaticMarkup(<CardFace {...card} lifted={lifted} />))?.[0]
  expect(badge('3 kaarten')).toContain('>3 kaarten<')
  expect(badge('')).toBeUndefined()
})
