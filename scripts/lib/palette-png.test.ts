import { crc32, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { palettePng } from './palette-png.ts'

type Color = readonly [number, number, number]

const pixelsOf = (colors: readonly Color[]) => Uint8Array.from(colors.flatMap((color) => [...color, 255]))

/** The chunks of a PNG by name; fails when one is damaged. */
function chunksOf(png: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at)
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)))
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, end))
    at = end + 4
  }
  return chunks
}

/** The colours of a PNG with a palette, from left to right and from top to bottom. */
function colorsOf(png: Buffer): readonly Color[] {
  const chunks = chunksOf(png)
  const part = (name: string) => chunks.get(name) ?? Buffer.alloc(0)
  const [width, palette] = [part('IHDR').readUInt32BE(0), part('PLTE')]
  const indexes = [...inflateSync(part('IDAT'))].filter((_, at) => at % (width + 1) !== 0)
  return indexes.map((index) => [palette[index * 3] ?? 0, palette[index * 3 + 1] ?? 0, palette[index * 3 + 2] ?? 0])
}

test('few colours stay exactly as they are', () => {
  const colors: readonly Color[] = [
    [10, 85, 94],
    [250, 245, 236],
    [250, 245, 236],
    [255, 255, 255],
    [10, 85, 94],
    [0, 0, 0],
  ]
  const png = palettePng(pixelsOf(colors), 3, 2)
  expect([...chunksOf(png).keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND'])
  expect(colorsOf(png)).toEqual(colors)
})

test('a colour too many becomes the nearest one', () => {
  const often = Array.from({ length: 256 }, (_, red): Color => [red, 0, 0]).flatMap((color) => [color, color])
  const colors = [...often, [200, 3, 0]] as const
  expect(colorsOf(palettePng(pixelsOf(colors), 513, 1))).toEqual([...often, [200, 0, 0]])
})

test('refuses pixels that do not fill the picture', () => {
  expect(() => palettePng(pixelsOf([[0, 0, 0]]), 2, 1)).toThrow('not 2 by 1 pixels')
})
