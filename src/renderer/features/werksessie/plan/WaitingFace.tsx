import { useCallback } from 'react'
import { useTranslation } from '#app/language.ts'
import { sameList, useDocument, useRecord } from '#app/useDocument.ts'
import { readItem } from '#parts/year/places.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { cardsOfCluster } from '#shared/rules/board/boards.ts'
import { CardFace } from '#ui/CardFace.tsx'
import { toneOfColumn } from '#ui/KindMark.tsx'

/** What follows the pointer: a card or a cluster, with how many cards go along. */
export function LiftedItem({ item, count }: { readonly item: string; readonly count: number }) {
  const { t } = useTranslation()
  return <WaitingFace item={item} lifted={count > 1 ? t('card.count', { count }) : ''} />
}

type FaceProps = { readonly lifted?: string | undefined; readonly className?: string | undefined }

/** The face of what waits for a month: a card, or a cluster as a pile. */
export function WaitingFace({ item, ...rest }: FaceProps & { readonly item: string }) {
  const read = readItem(item)
  if (read?.kind === 'card') return <WaitingCard cardId={read.id} {...rest} />
  return read?.kind === 'cluster' ? <WaitingCluster clusterId={read.id} {...rest} /> : null
}

function WaitingCard({ cardId, ...rest }: FaceProps & { readonly cardId: string }) {
  const card = useRecord('card', cardId)
  if (!card) return null
  const second = card.goal || card.intention
  return <CardFace size="button" tone={toneOfColumn(card.column)} text={card.text} second={second} {...rest} />
}

function WaitingCluster({ clusterId, ...rest }: FaceProps & { readonly clusterId: string }) {
  const { t } = useTranslation()
  const cluster = useRecord('cluster', clusterId)
  const cards = useDocument(
    useCallback((document: TrajectDocument) => cardsOfCluster(document, clusterId), [clusterId]),
    sameList,
  )
  if (!cluster) return null
  return (
    <CardFace
      size="button"
      isPile
      tone={toneOfColumn(cluster.column)}
      text={cluster.name || t('cluster.unnamed')}
      second={t('card.count', { count: cards.length })}
      {...rest}
    />
  )
}
