import { expect, it, vi } from 'vitest'
import { translator } from '#shared/i18n.ts'
import { fieldMenu } from './fieldMenu.ts'

vi.mock('electron', () => ({}))

const can = {
  canUndo: false,
  canRedo: false,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: false,
}
const labels = (asked: Parameters<typeof fieldMenu>[0], language: 'nl' | 'en' = 'nl') =>
  fieldMenu(asked, translator(language)).flatMap(({ label, enabled }) => (label && enabled ? [label] : []))

it('offers the clipboard in a field, in the language of the window', () => {
  const field = { isEditable: true, selectionText: 'Ouderavond', editFlags: can }
  expect(labels(field)).toEqual(['Knip', 'Kopieer', 'Plak', 'Selecteer alles'])
  expect(labels(field, 'en')).toEqual(['Cut', 'Copy', 'Paste', 'Select all'])
  expect(labels({ ...field, editFlags: { ...can, canCut: false, canCopy: false } })).toEqual([
    'Plak',
    'Selecteer alles',
  ])
})

it('offers to copy what is selected elsewhere, and else nothing', () => {
  expect(labels({ isEditable: false, selectionText: 'Ouderavond', editFlags: can })).toEqual(['Kopieer'])
  expect(fieldMenu({ isEditable: false, selectionText: ' ', editFlags: can }, translator('nl'))).toEqual([])
})
