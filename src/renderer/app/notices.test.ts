import { beforeEach, expect, it } from 'vitest'
import { dropNotice, notices, showNotice, showTrouble } from './notices.ts'

const shown = () => notices.visibleToasts.map(({ content }) => content.text)

beforeEach(() => notices.clear())

it('shows the newest message alone', () => {
  showNotice({ tone: 'error', key: 'date', text: 'no such day' })
  showNotice({ tone: 'error', key: 'date', text: 'outside the year' })
  expect(shown()).toEqual(['outside the year'])
})

it('takes away what was said of something that is right now, and nothing else', () => {
  showNotice({ tone: 'error', key: 'date', text: 'no such day' })
  dropNotice('week')
  expect(shown()).toEqual(['no such day'])
  dropNotice('date')
  expect(shown()).toEqual([])

  showNotice({ tone: 'error', key: 'date', text: 'no such day' })
  showNotice({ tone: 'info', text: 'undone' })
  dropNotice('date')
  expect(shown()).toEqual(['undone'])
})

it('says once that the data cannot be kept, until they can; damage is not mended by what is written after it', () => {
  showTrouble({ code: 'store.writeFailed' })
  showTrouble({ code: 'store.writeFailed' })
  expect(shown()).toHaveLength(1)
  dropNotice('trouble')
  expect(shown()).toEqual([])

  showTrouble({ code: 'store.damageFound' })
  dropNotice('trouble')
  expect(shown()).toHaveLength(1)
})
