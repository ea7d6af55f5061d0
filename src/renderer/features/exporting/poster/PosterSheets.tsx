import { type CSSProperties, useLayoutEffect, useRef } from 'react'
import type { Translate } from '#shared/i18n.ts'
import { type Paper, papers } from '#shared/paper.ts'
import type { PouredLane } from '#shared/rules/poster/pour.ts'
import type { Poster, PosterActivity } from '#shared/wording/poster.ts'
import { ToneIcon, toneOfKind } from '#ui/KindMark.tsx'
import { Words } from '#ui/Words.tsx'
import { PosterBackdrop } from './PosterBackdrop.tsx'
import { PosterRest } from './PosterRest.tsx'
import { PosterSheet } from './PosterSheet.tsx'
import styles from './PosterSheets.module.css'
import { pieceKey, usePosterFit, wordsOn } from './usePosterFit.ts'

type Props = {
  readonly poster: Poster
  readonly paper: Paper
  /** Whether its letters are loaded: only then it can be measured. */
  readonly areLettersThere: boolean
  readonly onFit: () => void
  readonly t: Translate
}

/** A year on a sheet of paper, in letters as large as fit; on more sheets where the smallest do not. */
export function PosterSheets({ poster, paper, areLettersThere, onFit, t }: Props) {
  const around = useRef<HTMLDivElement>(null)
  const fit = usePosterFit(around, poster, paper, areLettersThere)
  useLayoutEffect(() => {
    if (fit) onFit()
  }, [fit, onFit])
  const scale = papers[paper].width / papers.A3.width
  const look = {
    '--scale': scale,
    ...(fit ? { '--letters': `${fit.letters}mm`, '--wide': `${fit.wide}mm` } : {}),
  } as CSSProperties
  return (
    <div ref={around} data-fixed-lines style={look} key={fit ? 'fit' : 'measured'}>
      {fit === null ? (
        <PosterSheet poster={poster} paper={paper} t={t}>
          <ToMeasure poster={poster} t={t} />
        </PosterSheet>
      ) : (
        fit.sheets.map((lanes, index) => (
          <PosterSheet
            key={index}
            poster={poster}
            paper={paper}
            t={t}
            number={fit.sheets.length > 1 ? t('poster.sheet', { sheet: index + 1, sheets: fit.sheets.length }) : ''}
          >
            <PosterBackdrop poster={poster} lanes={lanes} ground={fit.ground} gaps={fit.gaps} />
            {lanes.map((lane) => (
              <Lane key={lane.key} lane={lane} poster={poster} fit={fit} t={t} />
            ))}
          </PosterSheet>
        ))
      )}
      {fit === null ? null : <PosterRest poster={poster} paper={paper} t={t} />}
    </div>
  )
}

function ToMeasure({ poster, t }: Pick<Props, 'poster' | 't'>) {
  return poster.lanes.map(({ key, name, about, activities }) => (
    <div key={key}>
      <LaneName name={name} about={about} />
      {activities.map((activity) => (
        <Activity key={activity.id} of={pieceKey(key, activity.id)} activity={activity} t={t} />
      ))}
    </div>
  ))
}

type LaneProps = Pick<Props, 'poster' | 't'> & {
  readonly lane: PouredLane
  readonly fit: NonNullable<ReturnType<typeof usePosterFit>>
}

function Lane({ lane: { key, isRest, top, places }, poster, fit, t }: LaneProps) {
  const lane = poster.lanes.find((each) => each.key === key)
  if (!lane) return null
  const tops = new Map(places.map((place) => [place.key, place.top]))
  return (
    <section>
      <LaneName name={isRest ? t('poster.rest', { lane: lane.name }) : lane.name} about={lane.about} top={`${top}mm`} />
      {lane.activities.map((activity) => {
        const of = pieceKey(key, activity.id)
        const place = tops.get(of)
        if (place === undefined) return null
        const { left } = wordsOn(activity, poster, fit.ground, fit)
        const at = { left: `${left}mm`, top: `${top + place + fit.gaps.bar}mm` }
        return <Activity key={activity.id} of={of} activity={activity} at={at} t={t} />
      })}
    </section>
  )
}

type NameProps = { readonly name: string; readonly about: string; readonly top?: string }

function LaneName({ name, about, top }: NameProps) {
  return (
    <div className={styles.lane} data-lane style={{ top }}>
      <Words as="h2">{name}</Words>
      {about === '' ? null : <Words as="p">{about}</Words>}
    </div>
  )
}

type ActivityProps = Pick<Props, 't'> & {
  readonly of: string
  readonly activity: PosterActivity
  readonly at?: { readonly left: string; readonly top: string }
}

function Activity({ of, activity: { kind, when, title, who, forWhom, isOff }, at, t }: ActivityProps) {
  const tone = toneOfKind[kind]
  return (
    <div className={styles.words} data-words={of} data-tone={tone} style={at}>
      <p className={styles.when}>
        <ToneIcon tone={tone} size="0.9em" />
        <span className="visuallyHidden">{t(`kind.${kind}`)}: </span>
        {isOff ? `${when} · ${t('poster.calledOff')}` : when}
      </p>
      <p className={styles.title}>
        <Words as={isOff ? 's' : 'span'}>{title}</Words>
      </p>
      {forWhom === '' ? null : (
        <Words as="p" className={styles.forWhom}>
          {forWhom}
        </Words>
      )}
      {who === '' ? null : (
        <Words as="p" className={styles.who}>
          {who}
        </Words>
      )}
    </div>
  )
}
