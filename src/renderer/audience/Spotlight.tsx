import type { StageView } from '#shared/rules/stage.ts'
import { Dots } from '#ui/Dots.tsx'
import { ToneIcon, toneOfColumn } from '#ui/KindMark.tsx'
import styles from './Spotlight.module.css'
import { useSpeech } from './speech.ts'

/** From this length on a text at full size would not fit. */
const longText = 140

/** One card that fills the wall. */
export function Spotlight({ card }: { readonly card: NonNullable<StageView['spotlight']> }) {
  const { t } = useSpeech()
  const tone = toneOfColumn(card.column)
  return (
    <main className={styles.stage} data-wall="spotlight">
      <article className={styles.card} data-tone={tone}>
        <p className={styles.column}>
          <ToneIcon tone={tone} />
          {t(`column.${card.column}`)}
        </p>
        <p className={card.text.length > longText ? styles.longText : styles.text}>{card.text}</p>
        {card.second && card.secondField ? (
          <p className={styles.second}>
            <strong>{t(`field.${card.secondField}`)}:</strong> {card.second}
          </p>
        ) : null}
        <Dots count={card.dots} label={t('card.dots', { count: card.dots })} />
      </article>
    </main>
  )
}
