import { type FormEvent, useState } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { changeSettings, useSettings } from '#app/settings.ts'
import { FormActions } from '#parts/fields/FormActions.tsx'
import type { Result } from '#shared/result.ts'
import { type Room, sizeForRoom } from '#shared/rules/stage/wallLook.ts'
import { metersText, readMeters } from '#shared/wording/amounts.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { Field } from '#ui/Fields.tsx'
import styles from './WallPanel.module.css'

type Props = { readonly isOpen: boolean; readonly onClose: () => void }

/** Asks how far the back row sits and how high the image is, and proposes the size that they can read. */
export function RoomDialog({ isOpen, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('audience.room.title')} isOpen={isOpen} onClose={onClose}>
      <RoomForm onClose={onClose} />
    </Dialog>
  )
}

/** What a room can be, in centimetres. */
const bounds = { row: { min: 50, max: 5000 }, image: { min: 20, max: 1000 } } as const

function RoomForm({ onClose }: Pick<Props, 'onClose'>) {
  const { t } = useTranslation()
  const { room } = useSettings().wall
  const [row, setRow] = useState(() => metersText(room ? Math.round(room.backRowMeters * 100) : null))
  const [image, setImage] = useState(() => metersText(room ? Math.round(room.imageHeightMeters * 100) : null))
  const [isAsked, setIsAsked] = useState(false)
  const [readRow, readImage] = [readMeters(row), readMeters(image)]
  const why = (read: Result<number | null>, { min, max }: { readonly min: number; readonly max: number }) => {
    if (!read.ok) return errorText(read.error)
    if (read.value === null) return t('audience.room.missing')
    return read.value < min || read.value > max ? t('audience.room.beyond') : undefined
  }
  const errors = { row: why(readRow, bounds.row), image: why(readImage, bounds.image) }
  const found: Room | null =
    errors.row || errors.image || !readRow.ok || !readImage.ok
      ? null
      : { backRowMeters: (readRow.value ?? 0) / 100, imageHeightMeters: (readImage.value ?? 0) / 100 }
  const proposed = found && sizeForRoom(found)
  const use = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (!found || proposed === null) return
    void changeSettings({ wall: { room: found, size: proposed } })
    onClose()
  }
  return (
    <form className={styles.room} onSubmit={use} noValidate>
      <Field
        label={t('audience.room.row')}
        value={row}
        onChange={setRow}
        autoFocus
        error={isAsked ? errors.row : undefined}
      />
      <Field
        label={t('audience.room.image')}
        value={image}
        onChange={setImage}
        hint={t('audience.room.hint')}
        error={isAsked ? errors.image : undefined}
      />
      <p role="status">
        {proposed === null ? t('audience.room.ask') : t('audience.room.proposed', { size: proposed })}
      </p>
      <FormActions text={t('audience.room.use')} onCancel={onClose} />
    </form>
  )
}
