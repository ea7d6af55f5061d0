import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { widthOfText } from './textWidth.ts'

describe('the width of a text', () => {
  it('is more for wider letters, and the same with a mark on one', () => {
    expect(widthOfText('mmm')).toBeGreaterThan(widthOfText('nnn'))
    expect(widthOfText('nnn')).toBeGreaterThan(widthOfText('iii'))
    expect(widthOfText('één')).toBeCloseTo(widthOfText('een'))
    expect(widthOfText('oefen\u00adavond')).toBeCloseTo(widthOfText('oefenavond'))
    expect(widthOfText('学校')).toBeGreaterThan(2)
  })

  it('is that of its parts together', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(widthOfText(`${a} ${b}`)).toBeCloseTo(widthOfText(a) + widthOfText(' ') + widthOfText(b))
      }),
    )
  })
})
