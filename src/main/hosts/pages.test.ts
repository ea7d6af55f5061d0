import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appPage, insideFolder, plainPage } from './pages.ts'

let top = ''
let folder = ''
beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'jaarlijn-pages-'))
  folder = join(top, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  mkdirSync(join(top, 'renderer-other'))
  writeFileSync(join(folder, 'index.html'), '<p>begin</p>')
  writeFileSync(join(folder, 'assets', 'app.js'), 'start()')
  writeFileSync(join(folder, 'notes.txt'), 'no type')
  writeFileSync(join(top, 'secret.json'), '{}')
  writeFileSync(join(top, 'renderer-other', 'secret.js'), 'secret')
  symlinkSync(join(top, 'renderer-other', 'secret.js'), join(folder, 'assets', 'link.js'))
})
afterAll(() => rmSync(top, { recursive: true, force: true }))

test('serves its own files with their type', async () => {
  for (const path of ['/', '/index.html']) {
    const page = await appPage(folder, 'GET', path)
    expect(page.status).toBe(200)
    expect(page.headers['Content-Type']).toMatch('text/html')
    expect(String(page.body)).toBe('<p>begin</p>')
  }
  const script = await appPage(folder, 'GET', '/assets/app.js')
  expect(script.headers['Content-Type']).toMatch('text/javascript')
  expect(String(script.body)).toBe('start()')
})

describe('nothing outside the folder', () => {
  test.each([
    '/../secret.json',
    '/..',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/%2E%2E%2Fsecret.json',
    '/..%2fsecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/%252e%252e/secret.json',
    '/..\\secret.json',
    '/%5c..%5csecret.json',
    '/../renderer-other/secret.js',
    '//secret.json',
    '/./index.html',
    '/assets//app.js',
    '/.git/config.json',
    '/C:/Windows/win.json',
    '/index.html%00.js',
    '/index.html::$DATA',
    '/%',
    '/%e0%a4%a',
    '',
    'index.html',
    'http://127.0.0.1/index.html',
    '*',
  ])('%j', async (path) => {
    expect(insideFolder(folder, path)).toBeNull()
    expect((await appPage(folder, 'GET', path)).status).toBe(404)
  })

  test.each(['/assets/link.js', '/assets', '/assets/', '/missing.js', '/notes.txt'])('nor %j', async (path) => {
    expect((await appPage(folder, 'GET', path)).status).toBe(404)
  })
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'get', ''])('files are only read: %j is refused', async (method) => {
  expect((await appPage(folder, method, '/')).status).toBe(405)
})

test('only the wall may stand in a page, and only in one of the app', async () => {
  writeFileSync(join(folder, 'audience.html'), '<!doctype html>')
  const { headers } = await appPage(folder, 'GET', '/audience.html')
  expect(headers['Content-Security-Policy']).toMatch(/^default-src 'none';.* frame-ancestors 'self'$/)
  expect(headers['X-Frame-Options']).toBe('SAMEORIGIN')
})

test('every answer carries the strict policy', async () => {
  const pages = [
    await appPage(folder, 'GET', '/'),
    await appPage(folder, 'GET', '/missing'),
    plainPage(403, 'host.closed.title', 'host.closed.text'),
  ]
  for (const { headers } of pages) {
    const policy = headers['Content-Security-Policy'] ?? ''
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers['X-Frame-Options']).toBe('DENY')
    expect(headers['X-Content-Type-Options']).toBe('nosniff')
  }
})
