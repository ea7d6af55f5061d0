import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { appDataFolder, dataFolder } from './dataFolder.ts'

test('every system has its own place for data', () => {
  const home = join('/', 'thuis')
  expect(appDataFolder('linux', {}, home)).toBe(join(home, '.config'))
  expect(appDataFolder('linux', { XDG_CONFIG_HOME: '/elders' }, home)).toBe('/elders')
  expect(appDataFolder('darwin', {}, home)).toBe(join(home, 'Library', 'Application Support'))
  expect(appDataFolder('win32', { APPDATA: 'D:\\Roaming' }, home)).toBe('D:\\Roaming')
})

test('a folder that is asked for goes first', () => {
  expect(dataFolder({}, '/app')).toBe(join('/app', 'Jaarlijn'))
  expect(dataFolder({ JAARLIJN_DATA_DIR: '' }, '/app')).toBe(join('/app', 'Jaarlijn'))
  expect(dataFolder({ JAARLIJN_DATA_DIR: 'proef' }, '/app')).toBe(resolve('proef'))
})
