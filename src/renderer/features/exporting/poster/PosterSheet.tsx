import type { ReactNode } from 'react'
import type { Translate } from '#shared/i18n.ts'
import type { Paper } from '#shared/paper.ts'
import type { Poster } from '#shared/wording/poster.ts'
import { ToneIcon, toneOfKind } from '#ui/KindMark.tsx'
import { Words } from '#ui/Words.tsx'
import { Vision } from './PosterRest.tsx'
import styles from './PosterSheets.module.css'
import { fitsAtFoot, fitsAtHead, visionLength } from './rest.ts'

/** How many signs a vision in large letters may have. */
const mostInLarge = 500

type SheetProps = {
  readonly poster: Poster
  readonly paper: Paper
  readonly t: Translate
  readonly number?: string
  readonly children: ReactNode
}

/** A sheet of a poster around its year: its head, the months, and its foot. */
export function PosterSheet({ poster, paper, number = '', children, t }: SheetProps) {
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
        {poster.vision.length > 0 && fitsAtHead(poster) ? (
          <div className={styles.vision} data-long={visionLength(poster) > mostInLarge || undefined}>
            <Vision poster={poster} />
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
function Scale({ poster: { axis, months, weeks } }: Pick<SheetProps, 'poster'>) {
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

function Foot({ poster, t }: Pick<SheetProps, 'poster' | 't'>) {
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
          {fitsAtFoot(titles) ? <Words>{titles.join(' · ')}</Words> : t('poster.onLast', { count: titles.length })}
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
