import { expect, test } from 'vitest'
import { translationIn } from '../i18n.ts'
import { unknownLoss } from '../rules/backups/loss.ts'
import { copyAge, copyTime, lossLines, sizeText } from './backupWording.ts'

const { t } = translationIn('nl')

test('a size is read at a glance, on one line', () => {
  const sizes = [0, 1, 340_000, 999_999, 1_240_000, 12_400_000, 2_000_000_000]
  expect(sizes.map((bytes) => sizeText(bytes, 'nl'))).toEqual(
    ['0 kB', '1 kB', '340 kB', '1.000 kB', '1,2 MB', '12 MB', '2 GB'].map((text) => text.replace(' ', '\u00a0')),
  )
})

test('a copy has a time and an age; one of later has none', () => {
  expect(copyTime('2026-11-26T09:05:12', 'nl')).toBe('donderdag 26 november 2026, 09.05')
  const ages = ['2026-11-26', '2026-11-25', '2026-11-01', '2027-01-01'].map((day) =>
    copyAge(`${day}T09:05:12`, '2026-11-26', t),
  )
  expect(ages).toEqual(['van vandaag', 'van gisteren', '25 dagen oud', ''])
})

test('what is lost is said line by line', () => {
  const kade = { trajectId: 'kade', school: 'De Kade', schoolYear: 2026, changes: 4, cards: 1, activities: 0 }
  const loss = {
    ...unknownLoss,
    trajecten: [
      { ...kade, isWhole: false },
      { ...kade, isWhole: true },
    ],
    ideas: 2,
  }
  expect(lossLines(loss, t)).toEqual([
    'De Kade, 2026-2027: 1 nieuwe kaart, 4 wijzigingen',
    'De Kade, 2026-2027: het hele traject',
    '2 eigen ideeën in je gereedschapskist',
  ])
  expect(lossLines(unknownLoss, t)).toEqual([])
})
