import type { trajecten as source } from '../nl/trajecten.ts'

export const trajecten = {
  'list.title': 'Trajectories',
  'list.new': 'New trajectory',
  'list.example': 'See the example',
  'list.empty.title': 'Making a year plan together',
  'list.empty.text':
    'A trajectory is one school and one school year. You capture what the working group says, put it on the months, and hand the school its own year plan.',
  'list.cards_one': '{{count}} card',
  'list.cards_other': '{{count}} cards',
  'list.activities_one': '{{count}} activity',
  'list.activities_other': '{{count}} activities',
  'list.definitive': 'definitive',
  'list.changed': 'changed on {{date}}',
  'list.remove': 'Remove {{school}}',
  'list.dataFolder': 'Everything is on this computer, in {{folder}}.',
  'list.language': 'Nederlands',
  'remove.title': 'Remove {{school}}?',
  'remove.text':
    'All cards, the year plan and the whole history of this trajectory will really be erased. This cannot be undone.',
  'remove.confirm': 'Remove for good',
  'remove.done': '{{school}} has been removed',
  'new.title': 'New trajectory',
  'new.school': 'School',
  'new.school.hint': 'The name as the school itself says it',
  'new.place': 'Place',
  'new.schoolType': 'Type of school',
  'new.region': 'Holiday region',
  'new.schoolYear': 'School year begins in',
  'new.schoolYear.hint': 'School year {{name}}, from 1 August to 31 July',
  'new.schoolYear.hintEmpty': 'For example {{year}}',
  'new.create': 'Begin trajectory',
} as const satisfies Record<keyof typeof source, string>
