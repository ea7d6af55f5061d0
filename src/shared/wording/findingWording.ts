import type { Translate } from '../i18n.ts'
import type { Language } from '../language/index.ts'
import type { Finding } from '../rules/plan/completeness.ts'
import { isOfMany } from '../rules/plan/rolesOfMany.ts'
import { shorten } from '../text.ts'
import { eurosText, hoursText } from './amounts.ts'
import { clashInWords } from './warningWording.ts'
import { ownerInWords, shortDate } from './wording.ts'

/** A finding as people read it: what it is, why it matters and what to do; each one sentence. */
export type FindingWords = { readonly title: string; readonly why: string; readonly advice: string }

/** A finding in words. That of a part does not name its activity: it stands beside it. */
export function findingInWords(finding: Finding, language: Language, t: Translate): FindingWords {
  switch (finding.kind) {
    case 'part': {
      const key = `finding.part.${finding.part}` as const
      return { title: t(key), why: t(`${key}.why`), advice: t(`${key}.advice`) }
    }
    case 'noParents':
      return { title: t('finding.noParents'), why: t('finding.noParents.why'), advice: t('finding.noParents.advice') }
    case 'emptyTerm': {
      const { first, last } = finding.term
      return {
        title: t('finding.emptyTerm', { number: finding.number, first: shortDate(first), last: shortDate(last) }),
        why: t('finding.emptyTerm.why'),
        advice: t('finding.emptyTerm.advice'),
      }
    }
    case 'overloaded':
      return {
        title: t('finding.overloaded', {
          owner: shorten(ownerInWords(finding.owner, t)),
          number: finding.count,
          total: finding.total,
        }),
        why: t('finding.overloaded.why'),
        advice: t('finding.overloaded.advice'),
      }
    case 'minutesOver':
    case 'centsOver': {
      const { kind, planned, available } = finding
      const amount = kind === 'minutesOver' ? hoursText : eurosText
      return {
        title: t(`finding.${kind}`, { planned: amount(planned), available: amount(available) }),
        why: t(`finding.${kind}.why`),
        advice: t(`finding.${kind}.advice`, { over: amount(planned - available) }),
      }
    }
    case 'busyWeek': {
      const [{ week }, ...others] = finding.weeks
      const about = { owner: shorten(ownerInWords(finding.owner, t)), number: finding.activityIds.length, week }
      const whose = isOfMany(finding.owner) ? 'finding.busyWeek.many' : 'finding.busyWeek.one'
      return {
        title: [
          t('finding.busyWeek', about),
          others.length > 0 ? t('finding.busyWeek.more', { count: others.length }) : '',
        ]
          .filter(Boolean)
          .join(' '),
        why: t(`${whose}.why`),
        advice: t(`${whose}.advice`),
      }
    }
    case 'clash':
      return {
        title: clashInWords(finding.clash, finding.count, language, t),
        why: t(`finding.clash.${finding.clash.kind}.why`),
        advice: t(`finding.clash.${finding.clash.kind}.advice`),
      }
    case 'noOwner':
      return { title: t('finding.noOwner'), why: t('finding.noOwner.why'), advice: t('finding.noOwner.advice') }
    case 'buildsOnDropped':
      return {
        title: t('finding.buildsOnDropped', { base: shorten(finding.base) }),
        why: t('finding.buildsOnDropped.why'),
        advice: t('finding.buildsOnDropped.advice'),
      }
    case 'groupWithout':
      return {
        title: t('finding.groupWithout', { name: shorten(finding.name) }),
        why: t('finding.groupWithout.why'),
        advice: t('finding.groupWithout.advice'),
      }
  }
}
