import type { StageSpotlight } from '#shared/rules/stage/onStage.ts'
import type { StagePointing } from '#shared/rules/stage/stage.ts'
import { toneOfColumn } from '#ui/KindMark.tsx'
import { SpotlitCard } from '#ui/SpotlitCard.tsx'
import { Words } from '#ui/Words.tsx'
import { Pages } from './Pages.tsx'
import sheet from './SheetWall.module.css'
import styles from './Spotlight.module.css'
import { useTranslation } from './translation.ts'

type Props = { readonly spotlight: StageSpotlight; readonly pointing: StagePointing }

/** One card, or one cluster with its cards, that has the wall to itself. */
export function Spotlight({ spotlight, pointing }: Props) {
  const { t } = useTranslation()
  const { column, secondField, cluster, cards } = spotlight
  const tone = toneOfColumn(column)
  const [card] = cards
  const dots = cards.reduce((sum, each) => sum + each.dots, 0)
  return (
    <main className={styles.stage} data-wall="spotlight">
      <Pages className={sheet.sheet} tone={tone} grow={2.4} following={{ turned: pointing.turned }} content={spotlight}>
        {cluster === null && card ? (
          <SpotlitCard
            size="wall"
            tone={tone}
            place={t(`column.${column}`)}
            text={card.text}
            second={card.second}
            {...(secondField ? { secondLabel: t(`field.${secondField}`) } : {})}
            dots={{ count: card.dots, label: t('card.dots', { count: card.dots }) }}
          />
        ) : (
          <SpotlitCard
            size="wall"
            tone={tone}
            place={t(`column.${column}`)}
            text={cluster || t('cluster.unnamed')}
            second=""
            dots={{ count: dots, label: t('card.dots', { count: dots }) }}
          >
            <ul className={styles.cards}>
              {cards.map(({ id, text, second }) => (
                <li key={id} data-item={id}>
                  <Words>{text}</Words>
                  {second ? <Words className={styles.second}>{second}</Words> : null}
                </li>
              ))}
            </ul>
          </SpotlitCard>
        )}
      </Pages>
    </main>
  )
}
