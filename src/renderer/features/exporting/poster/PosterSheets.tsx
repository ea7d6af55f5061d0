import { type CSSProperties, useLayoutEffect, useRef } from 'react'
import type { Translate } from '#shared/i18n.ts'
import { type Paper, papers } from '#shared/paper.ts'
import type { PouredLane } from '#shared/rules/poster/pour.ts'
import type { Poster, PosterActivity } from '#shared/wording/poster.ts'
import { ToneIcon, toneOfKind } from '#ui/KindMark.tsx'
import { Words } from '#ui/Words.tsx'
import { PosterBackdrop } from './PosterBackdrop.tsx'
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
        <Sheet poster={poster} paper={paper} t={t}>
          <ToMeasure poster={poster} t={t} />
        </Sheet>
      ) : (
        fit.sheets.map((lanes, index) => (
          <Sheet
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
          </Sheet>
        ))
      )}
      {fit === null ? null : <Rest poster={poster} paper={paper} t={t} />}
    </div>
  )
}

/** How many signs of titles stand at the foot, and of the vision at the head: in large letters, and in small ones. */
const [mostAtFoot, mostLarge, mostAtHead] = [360, 500, 1400]

const visionLength = ({ vision }: Poster) => vision.join(' ').length
const isOnRest = (poster: Poster) => visionLength(poster) > mostAtHead

/** What finds no room beside the year, on a sheet of its own: a long vision, and many titles without a moment. */
function Rest({ poster, paper, t }: Pick<Props, 'poster' | 'paper' | 't'>) {
  const lists = poster.others.filter(({ titles }) => !isShort(titles))
  if (lists.length === 0 && !isOnRest(poster)) return null
  return (
    <section className={styles.rest} data-paper={paper}>
      {isOnRest(poster) ? (
        <>
          <h2>{t('document.vision')}</h2>
          {poster.vision.map((text, index) => (
            <Words key={index} as="p">
              {text}
            </Words>
          ))}
        </>
      ) : null}
      {lists.map(({ label, titles }) => (
        <div key={label}>
          <h2>{label}</h2>
          <ul>
            {titles.map((title, index) => (
              <Words key={index} as="li">
                {title}
              </Words>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

type SheetProps = Pick<Props, 'poster' | 'paper' | 't'> & {
  readonly number?: string
  readonly children: React.ReactNode
}

function Sheet({ poster, paper, number = '', children, t }: SheetProps) {
  return (
    <section className={styles.sheet} data-paper={paper}>
      <header className={styles.header}>
        <div>
          <h1>{poster.title}</h1>
          <p className={styles.school}>
            <Words>{poster.school}</Words>
            {number === '' ? null : ` · ${number}`}
          </p>
        </div>
        {poster.vision.length > 0 && !isOnRest(poster) ? (
          <div className={styles.vision} data-long={visionLength(poster) > mostLarge ? 'true' : undefined}>
            {poster.vision.map((text, index) => (
              <Words key={index} as="p">
                {text}
              </Words>
            ))}
          </div>
        ) : null}
      </header>
      <Scale poster={poster} />
      <div className={styles.year} data-poster="year">
        {children}
        {poster.lanes.every(({ activities }) => activities.length === 0) ? (
          <p className={styles.empty}>{poster.empty}</p>
        ) : null}
      </div>
      <Foot poster={poster} t={t} />
    </section>
  )
}

/** The months and the weeks above the days. */
function Scale({ poster: { axis, months, weeks } }: Pick<Props, 'poster'>) {
  const at = (day: number) => `${(day / axis.length) * 100}%`
  return (
    <div className={styles.scale}>
      {months.map(({ name, from }) => (
        <span key={name} className={styles.month} style={{ left: at(from) }}>
          {name}
        </span>
      ))}
      {weeks.map(({ name, from, to }, index) =>
        // Every other week: the letters of all of them would touch.
        index % 2 === 1 ? (
          <span key={from} className={styles.week} style={{ left: at((from + to) / 2) }}>
            {name}
          </span>
        ) : null,
      )}
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

/** Whether titles fit at the foot of a sheet. */
const isShort = (titles: readonly string[]) => titles.join(' · ').length <= mostAtFoot

function Foot({ poster, t }: Pick<Props, 'poster' | 't'>) {
  return (
    <footer className={styles.foot}>
      <p className={styles.legend}>
        {poster.kinds.map(({ kind, name }) => (
          <span key={kind} data-tone={toneOfKind[kind]}>
            <i aria-hidden />
            <ToneIcon tone={toneOfKind[kind]} size="0.95em" /> {name}
          </span>
        ))}
        <span>{poster.free}</span>
      </p>
      {poster.others.map(({ label, titles }) => (
        <p key={label} className={styles.others}>
          <b>{label}:</b>{' '}
          {isShort(titles) ? <Words>{titles.join(' · ')}</Words> : t('poster.onLast', { count: titles.length })}
        </p>
      ))}
      <p className={styles.stamp}>
        {poster.stamp.map((text, index) =>
          index === 0 ? <b key={text}>{text}</b> : <span key={text}> · {text}</span>,
        )}
      </p>
    </footer>
  )
}
