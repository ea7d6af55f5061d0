import type { Translate } from '#shared/i18n.ts'
import type { Paper } from '#shared/paper.ts'
import type { Poster } from '#shared/wording/poster.ts'
import { Words } from '#ui/Words.tsx'
import styles from './PosterSheets.module.css'
import { fitsAtFoot, fitsAtHead } from './rest.ts'

type Props = { readonly poster: Poster; readonly paper: Paper; readonly t: Translate }

/** What finds no room beside the year, on a sheet of its own: a long vision, and many titles without a moment. */
export function PosterRest({ poster, paper, t }: Props) {
  const lists = poster.others.filter(({ titles }) => !fitsAtFoot(titles))
  if (lists.length === 0 && fitsAtHead(poster)) return null
  return (
    <section className={styles.rest} data-paper={paper}>
      {fitsAtHead(poster) ? null : (
        <>
          <h2>{t('document.vision')}</h2>
          <Vision poster={poster} />
        </>
      )}
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

/** What the school wants, in paragraphs. */
export function Vision({ poster: { vision } }: Pick<Props, 'poster'>) {
  return vision.map((text, index) => (
    <Words key={index} as="p">
      {text}
    </Words>
  ))
}
