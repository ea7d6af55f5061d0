/** In English: the calendar of the school itself: weeks of tests, meetings, days without pupils, evenings for parents. */
import type { schoolEvents as source } from '../nl/schoolEvents.ts'

export const schoolEvents = {
  'schoolEvent.the': 'the {{name}}',
  'schoolEvent.said': '{{name}}, {{days}} ({{kind}})',
  'schoolEvent.kind.tests': 'tests',
  'schoolEvent.kind.reports': 'reports',
  'schoolEvent.kind.studyDay': 'study day',
  'schoolEvent.kind.parents': 'parents',
  'schoolEvent.kind.other': 'other',
  'schoolEvents.about':
    'What else does the school do in school year {{schoolYear}}? Weeks of tests, report meetings, study days, evenings for parents. When an activity falls together with one of them, Jaarlijn says so. You can still do it.',
  'schoolEvents.none': 'There is nothing in it yet.',
  'schoolEvents.list': 'What is in the calendar',
  'schoolEvents.new': 'Put it in',
  'schoolEvents.new.title': 'New in the calendar',
  'schoolEvents.kind': 'Kind',
  'schoolEvents.name': 'What is it?',
  'schoolEvents.first': 'First day',
  'schoolEvents.last': 'Last day',
  'schoolEvents.last.hint': 'empty is one day',
  'schoolEvents.edit': 'Change {{name}}',
  'schoolEvents.remove': 'Remove {{name}}',
  'schoolEvents.removeAll': 'Remove everything',
  'schoolEvents.removed': '"{{name}}" was taken out of the calendar',
  'schoolEvents.removedAll': 'The calendar of the school is empty',
  'schoolEvents.wrong.noName': 'Fill in what it is.',
} as const satisfies Record<keyof typeof source, string>
