import { describe, expect, it } from 'vitest'
import { eventKindNamed } from './eventKind.ts'

describe('the kind that a name tells', () => {
  it.each([
    [
      'tests',
      [
        'Toetsweek 1',
        'TOETSWEEK',
        'Toets-week',
        'SE-week 2',
        'SE week',
        'Schoolexamens',
        'Centraal examen vmbo',
        'Eindexamens',
        'Proefwerkweek',
        'Herkansingen',
        'Herkansingsweek',
        'Doorstroomtoets groep 8',
        'Tentamenweek',
        'Exam week',
      ],
    ],
    [
      'reports',
      [
        'Rapport 1',
        'Rapporten mee',
        'Rapportvergadering leerjaar 2',
        'Rapportvergaderingen',
        'Cijfervergadering',
        'Leerlingbespreking onderbouw',
        'Overgangsvergadering',
        'Report meeting',
      ],
    ],
    ['studyDay', ['Studiedag', 'Studiemiddag', 'Margedag', 'Ontwikkeldag']],
    [
      'parents',
      [
        'Ouderavond',
        'Ouderavond klas 2',
        'Informatieavond',
        'Startgesprekken',
        'Rapportgesprekken',
        'Driehoeksgesprekken',
        '10-minutengesprekken',
        'Tienminutengesprekken',
        "Parents' evening",
      ],
    ],
    [
      'other',
      [
        'Open dag',
        'Open-dag',
        'Projectweek',
        'Werkweek',
        'Introductieweek',
        'Stageweek',
        'Brugklaskamp',
        'Diploma-uitreiking',
      ],
    ],
  ] as const)('%s', (kind, names) => {
    expect(names.map((name) => [name, eventKindNamed(name)])).toEqual(names.map((name) => [name, kind]))
  })

  it.each([
    '',
    'les 12',
    'Wiskunde',
    'Toets wiskunde',
    'Mentorles',
    'Teamoverleg',
    'Gouden weken',
    'Kinderboekenweek',
    'Weeksluiting vrijdag',
    'Vrijwilligersavond',
    'Herfstvakantie',
    'Inschrijven ouderavond',
    'Rapportvergadering vervalt',
    'Geen ouderavond',
    'Na de toetsweek',
    'Rooster toetsweek',
    'Open inloop',
    'Koor oefenavond',
  ])('none: %s', (name) => {
    expect(eventKindNamed(name)).toBeNull()
  })
})
