import { describe, expect, test } from 'vitest'
import { isOwnAddress, isOwnSender, mayLoad, pageAddress } from './origin.ts'

const server = 'http://localhost:5173'

const foreign = [
  'https://example.com/index.html',
  'http://jaarlijn/index.html',
  'app://jaarlijn.example.com/index.html',
  'app://other/index.html',
  'app://jaarlijn@example.com/index.html',
  'app://user@jaarlijn/index.html',
  'app://jaarlijn:81/index.html',
  'app:jaarlijn/index.html',
  'xapp://jaarlijn/index.html',
  'file:///index.html',
  'about:blank',
  'about:srcdoc',
  'blob:app://jaarlijn/5e1',
  'data:text/html,app://jaarlijn/',
  'javascript:alert(1)',
  '',
  'app',
]

describe('an address that is not the app', () => {
  test.each(foreign)('%j', (address) => {
    expect(isOwnAddress(address, null)).toBe(false)
    expect(isOwnSender({ senderFrame: { url: address, parent: null } }, null)).toBe(false)
  })
})

test('the app itself may send, from its main frame only', () => {
  const url = pageAddress(null, '/traject/5/afdrukken')
  expect(url).toBe('app://jaarlijn/index.html#/traject/5/afdrukken')
  expect(isOwnSender({ senderFrame: { url, parent: null } }, null)).toBe(true)
  expect(isOwnSender({ senderFrame: { url, parent: {} } }, null)).toBe(false)
  expect(isOwnSender({ senderFrame: null }, null)).toBe(false)
})

test('the dev server counts only when there is one, and only that one', () => {
  expect(isOwnAddress(`${server}/index.html`, null)).toBe(false)
  expect(isOwnAddress(`${server}/index.html`, server)).toBe(true)
  expect(isOwnAddress('http://localhost:5174/index.html', server)).toBe(false)
  expect(isOwnAddress('https://localhost:5173/index.html', server)).toBe(false)
  expect(mayLoad('ws://localhost:5173/', server)).toBe(true)
  expect(mayLoad('ws://localhost:5173/', null)).toBe(false)
})

test('nothing is loaded from a network or from the disk', () => {
  for (const address of [
    'https://example.com/a.png',
    'wss://example.com/',
    'ftp://example.com/',
    'file:///etc/hosts',
  ]) {
    expect(mayLoad(address, null)).toBe(false)
    expect(mayLoad(address, server)).toBe(false)
  }
  expect(mayLoad('app://jaarlijn/assets/app.js', null)).toBe(true)
  expect(mayLoad('data:image/png;base64,AA', null)).toBe(true)
})
