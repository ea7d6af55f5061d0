import { beforeEach, expect, it, vi } from 'vitest'
import { usualSettings } from '#shared/settings.ts'
import { errorText, labelText, startLanguage, translate } from './language.ts'
import { changeSettings, startSettings } from './settings.ts'
import { fakeBridge } from './testing/fakeBridge.ts'

const root = { lang: '', dataset: {}, removeAttribute: () => {} }

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: root })
})

it('speaks the language of the settings from the start, and follows it', async () => {
  const { bridge, asked, hear } = fakeBridge()
  const started = startSettings(bridge)
  await asked[0]?.answer({ ok: true, value: { settings: usualSettings, display: 'web', isNew: false } })
  await started
  startLanguage()
  expect([root.lang, translate('list.new')]).toEqual(['nl', 'Nieuw traject'])
  await hear('settings', { settings: { ...usualSettings, language: 'en' }, display: 'web' })
  expect([root.lang, translate('list.new')]).toEqual(['en', 'New trajectory'])
})

it('tells errors and labels of a history in that language, also a label that it does not know', () => {
  startLanguage()
  void changeSettings({ language: 'en' })
  expect(errorText({ code: 'targetGroup.exists', values: { name: 'Klas 2' } })).toContain('Klas 2')
  expect(labelText({ key: 'did.tool.add', values: { name: 'Kaartspel' } })).toBe('added tool "Kaartspel"')
  expect(labelText({ key: 'did.card.fly' })).toBe('did.card.fly')
})
