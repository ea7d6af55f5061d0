import type { holidays as source } from '../nl/holidays.ts'

export const holidays = {
  'holiday.autumn': 'autumn holiday',
  'holiday.christmas': 'Christmas holiday',
  'holiday.spring': 'spring holiday',
  'holiday.may': 'May holiday',
  'holiday.mayExtra': 'extra May holiday',
  'holiday.summer': 'summer holiday',
  'holiday.autumn.short': 'autumn',
  'holiday.christmas.short': 'Christmas',
  'holiday.spring.short': 'spring',
  'holiday.may.short': 'May holiday',
  'holiday.mayExtra.short': 'extra week',
  'holiday.summer.short': 'summer',
  'holiday.vast': '{{holiday}}',
  'holiday.advies': '{{holiday}} · advised',
  'holiday.from': 'from {{day}}',
  'holiday.until': 'to {{day}}',
  'holiday.wholeMonth': 'all month',
  'holiday.said.vast': '{{name}} from {{first}} to {{last}}',
  'holiday.said.advies': '{{name}} from {{first}} to {{last}}, advised: a school may differ',
} as const satisfies Record<keyof typeof source, string>
