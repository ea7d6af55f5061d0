import { ALargeSmall, Minus, Plus } from 'lucide-react'
import { Dialog, DialogTrigger } from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import { changeDisplay, useDisplay } from '#app/settings.ts'
import { densityChoices } from '#shared/rules/desk/density.ts'
import { IconButton } from '#ui/Button.tsx'
import { Choice } from '#ui/Fields.tsx'
import { Popover } from '#ui/Popover.tsx'
import { readZoom, zoomAfter } from '#ui/zoom.ts'
import styles from './SizeControl.module.css'

/** How much this display shows at once, and how large: both stay as they are for this display. */
export function SizeControl() {
  const { t } = useTranslation()
  return (
    <DialogTrigger>
      <IconButton icon={ALargeSmall} label={t('size.open')} />
      <Popover placement="bottom end">
        <Dialog className={styles.panel} aria-label={t('size.open')}>
          <Size />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Size() {
  const { t } = useTranslation()
  const { density, zoom: kept } = useDisplay()
  const zoom = readZoom(kept)
  const step = (key: '+' | '-') => {
    const next = zoomAfter(zoom, key) ?? zoom
    return { isDisabled: next === zoom, onPress: () => void changeDisplay({ zoom: next }) }
  }
  return (
    <>
      <Choice
        label={t('size.density')}
        value={density}
        options={densityChoices.map((value) => ({ value, text: t(`density.${value}`) }))}
        onChange={(chosen) => void changeDisplay({ density: chosen })}
      />
      <p className={styles.hint}>{t(`density.${density}.hint`)}</p>
      <div className={styles.zoom}>
        <IconButton icon={Minus} label={t('size.smaller')} {...step('-')} />
        <span role="status">{t('size.zoom', { zoom: Math.round(zoom * 100) })}</span>
        <IconButton icon={Plus} label={t('size.larger')} {...step('+')} />
      </div>
    </>
  )
}
