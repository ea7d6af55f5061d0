import { expect, test } from 'vitest'
import { translationIn } from '../i18n.ts'
import type { TrajectDocument } from '../records.ts'
import { begunDocument, doing, plannedDocument, withActivity } from '../testing/fixture.ts'
import { wholeDocument } from '../testing/planFields.ts'
import { schoolPlanOf } from './schoolPlan.ts'

function said(document: TrajectDocument): readonly string[] {
  return schoolPlanOf(document, translationIn('nl')).blocks.flatMap((block) => {
    if (block.kind === 'text') return [[block.lead, block.text].filter(Boolean).join(' ')]
    if (block.kind === 'list') return block.items
    return block.kind === 'heading' ? [`# ${block.text}`] : []
  })
}

test('a plan is told in whole sentences, with a blank for what nobody recorded', () => {
  const lines = said(plannedDocument())
  expect(lines.slice(0, 6)).toEqual([
    '# Ouders en loopbaan',
    '# Onze visie',
    '[nog in te vullen: de visie van de school]',
    '# Dit doen we in 2026-2027',
    'In schooljaar 2026-2027 staan er 7 activiteiten in ons jaarplan. Daarvan zijn er 2 bestaand, 1 verbeterd en 4 nieuw. Het plan is een concept: de werkgroep bespreekt het nog.',
    'Startgesprek van leerling, ouders en mentor. Deze bestaande activiteit is op dinsdag 15 september 2026, 19.30 tot 21.00 uur. Het doel: Elkaar leren kennen en samen afspreken wat de leerling dit jaar wil ontdekken. Er doen mee: ouders (vertellen wat hun kind thuis bezighoudt), leerling (leidt het gesprek) en mentor (stelt vragen en vat samen). We gebruiken: Gesprekskaarten loopbaan en Talentenspel.',
  ])
  expect(lines).toContain(
    'Ouders in de klas over hun loopbaan. Deze nieuwe activiteit is [nog in te vullen]. Het doel: Beroepen een gezicht geven. Er doen mee: [nog in te vullen]. We gebruiken: [nog in te vullen].',
  )
  expect(lines.some((line) => line.includes('activiteit is in week 6 (08-02-2027 tot en met 14-02-2027).'))).toBe(true)
  expect(lines.some((line) => line.includes('activiteit is van 15-03-2027 tot en met 26-03-2027.'))).toBe(true)
  expect(lines.slice(-4)).toEqual([
    'Over deze activiteiten besluit de werkgroep later.',
    'Bezoek aan het mbo met ouders',
    '# Uren en geld',
    'Voor dit plan zijn in een jaar [nog in te vullen] uur en € [nog in te vullen] nodig. De school maakt daarvoor [nog in te vullen] uur en € [nog in te vullen] vrij.',
  ])
  expect(lines.join(' ')).not.toContain('Folder')
})

test('what somebody ended with a full stop has one, and a question keeps its sign', () => {
  const document = withActivity(begunDocument(), {
    title: 'Wat wil jij?',
    moment: '2026-10',
    goal: 'Samen kiezen.',
    who: [['parent', '']],
    tools: ['Kaarten...'],
  })
  expect(said(document)).toContain(
    'Wat wil jij? Deze nieuwe activiteit is in oktober 2026. Het doel: Samen kiezen. Er doen mee: ouders. We gebruiken: Kaarten...',
  )
  expect(said(document)).toContain(
    'In schooljaar 2026-2027 staat er 1 activiteit in ons jaarplan. Het plan is nog een schets.',
  )
})

test('everybody may read a schoolplan: who is in it by name is so by role', () => {
  const lines = said(wholeDocument()).join(' ')
  expect(lines).not.toMatch(/Maria|Jan Maan/)
  expect(lines).toContain('Verantwoordelijk zijn maanleider, decaan en Maancoördinator.')
  const held = doing(begunDocument(), 'person.add', { name: 'Anna' })
  const [personId = ''] = held.person.keys()
  const owned = withActivity(held, { title: 'Markt', more: { owners: [{ personId }] } })
  expect(said(owned).join(' ')).not.toContain('Verantwoordelijk')
})

test('hours and money are those of the whole year', () => {
  expect(said(wholeDocument()).at(-1)).toBe(
    'Voor dit plan zijn in een jaar 1,5 uur en € 12,50 nodig. De school maakt daarvoor 3,5 uur en € 10 vrij.',
  )
})
