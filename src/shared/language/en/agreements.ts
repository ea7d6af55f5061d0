import type { agreements as source } from '../nl/agreements.ts'

export const agreements = {
  'agreements.title': 'Agreements',
  'agreements.about':
    'Who does what, and before when? Enter adds. At the wrap up the group reads along: a role or initials will do.',
  'agreements.none': 'Nothing has been agreed yet.',
  'agreements.new': 'New agreement',
  'agreements.add': 'Add',
  'agreements.of': 'Agreements of {{session}}',
  'agreements.before': 'Agreed in work session 1',
  'agreements.count': '{{done}} of {{count}} done',
  'agreements.open': 'Agreements (Alt+A)',
  'agreement.what': 'What do you agree?',
  'agreement.who': 'Who?',
  'agreement.before': 'Before when?',
  'agreement.noted': 'Noted: {{text}}',
  'agreement.change': 'Change {{text}}',
  'agreement.remove': 'Remove {{text}}',
  'agreement.removed': 'Agreement removed',
  'agreement.up': '{{text}} earlier',
  'agreement.down': '{{text}} later',
  'agreement.moved': '{{text}} is now agreement {{place}} of {{count}}.',
  'agreement.isDone': 'done',
  'agreement.due': 'before {{date}}',
} as const satisfies Record<keyof typeof source, string>
