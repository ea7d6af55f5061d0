import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textOfFile } from './textFile.ts'

const text = 'Café “vrij” voor alle leerlingen'
const utf8 = [...new TextEncoder().encode(text)]
const units = [...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8])
const swapped = units.map((_, index) => units[index ^ 1] ?? 0)
const windows = [...text].map((sign) => ({ '“': 0x93, '”': 0x94 })[sign] ?? sign.charCodeAt(0))

it.each([
  ['UTF-8', utf8],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...utf8]],
  ['UTF-16', units],
  ['UTF-16 with a mark', [0xff, 0xfe, ...units]],
  ['UTF-16 the other way round', swapped],
  ['UTF-16 the other way round with a mark', [0xfe, 0xff, ...swapped]],
  ['Windows-1252', windows],
])('reads %s', (_, bytes) => {
  expect(textOfFile(Uint8Array.from(bytes))).toEqual({ text, isLossy: false })
})

it.each([
  ['was lost before', [...new TextEncoder().encode('Caf\ufffd')], 'Caf\ufffd'],
  ['broke in a file of UTF-8', [...utf8, 0xc3], `${text}\ufffd`],
  ['Windows text does not have', [...windows, 0x81], `${text}\u0081`],
])('tells a sign that %s', (_, bytes, read) => {
  expect(textOfFile(Uint8Array.from(bytes))).toEqual({ text: read, isLossy: true })
})

it('gives back what was written as UTF-8, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array(), (written, bytes) => {
      fc.pre(!/[\0\ufeff\ufffd\u0081\u008d\u008f\u0090\u009d]/.test(written))
      expect(textOfFile(new TextEncoder().encode(written))).toEqual({ text: written, isLossy: false })
      expect(typeof textOfFile(bytes).text).toBe('string')
    }),
  )
})
