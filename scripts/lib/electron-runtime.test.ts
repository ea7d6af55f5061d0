import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findElectron } from './electron-runtime.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jaarlijn-runtime-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(...path: string[]): string {
  const file = join(folder, ...path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, '')
  return file
}

test('finds the runtime that the electron package has downloaded', () => {
  const file = put('node_modules', 'electron', 'dist', 'electron-here')
  writeFileSync(join(folder, 'node_modules', 'electron', 'path.txt'), 'electron-here\n')
  expect(findElectron({}, folder)).toBe(file)
})

test('prefers the folder that the environment names', () => {
  put('node_modules', 'electron', 'dist', 'electron-here')
  writeFileSync(join(folder, 'node_modules', 'electron', 'path.txt'), 'electron-here')
  const file = put('elsewhere', 'electron-here')
  expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'elsewhere') }, folder)).toBe(file)
})

test('says so when there is no runtime, also when the environment points at nothing', () => {
  expect(findElectron({}, folder)).toBeNull()
  expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nothing') }, folder)).toBeNull()
})
