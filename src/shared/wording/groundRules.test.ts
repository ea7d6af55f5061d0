import { expect, test } from 'vitest'
import { translationIn } from '../i18n.ts'
import { begunDocument, doing } from '../testing/fixture.ts'
import { groundRulesOf } from './groundRules.ts'

const nl = translationIn('nl')

test('what is known of the traject is filled in, the rest is a blank to write in', () => {
  const begun = begunDocument()
  const open = JSON.stringify(groundRulesOf(begun, nl))
  expect(open).toContain('De school maakt ……………… uur per schooljaar vrij.')
  const known = doing(doing(begun, 'resources.set', { minutes: 13_230, cents: 50_000 }), 'session.edit', {
    kind: 'werksessie1',
    date: '2026-05-12',
  })
  const form = groundRulesOf(known, nl)
  const dates = form.blocks.find((block) => block.kind === 'table' && block.title === 'Wanneer komen we bij elkaar?')
  expect(dates?.kind === 'table' ? dates.rows.map(([meeting, date]) => [meeting, date]) : []).toEqual([
    ['Verkennend gesprek', ''],
    ['Voorbespreking', ''],
    ['Werksessie 1', 'dinsdag 12 mei 2026'],
    ['Werksessie 2', ''],
    ['Informatie en inspiratie voor wie het uitvoert', ''],
    ['Terugkijken', ''],
  ])
  expect(JSON.stringify(form)).toContain('De school maakt 220,5 uur per schooljaar vrij.')
  expect(JSON.stringify(form)).toContain('De school maakt € 500 per schooljaar vrij.')
})

test('both sides sign, and every table is one to write in', () => {
  const tables = groundRulesOf(begunDocument(), nl).blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
  expect(tables.every(({ toWriteIn }) => toWriteIn)).toBe(true)
  expect(tables.at(-1)?.columns.map(({ heading }) => heading)).toEqual(['', 'Namens de school', 'Namens de hogeschool'])
  for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length)
})
