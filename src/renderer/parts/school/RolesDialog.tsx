import { useTranslation } from '#app/language.ts'
import { roles } from '#shared/records.ts'
import { shorten } from '#shared/text.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import styles from './NameList.module.css'
import { NameList } from './NameList.tsx'
import { roleKind } from './named.ts'

/** The roles that the school names itself, beside those that every school has. */
export function RolesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const known = roles.filter((role) => role !== 'other').map((role) => t(`role.${role}`))
  return (
    <Dialog isOpen title={t('jaarplan.school.roles')} onClose={onClose}>
      <NameList
        kind={roleKind}
        about={
          <>
            <p>{t('roles.about')}</p>
            <p className={styles.known}>{t('roles.known', { roles: known.join(', ') })}</p>
          </>
        }
        removed={({ named, activities }) => {
          const name = shorten(named.name)
          return activities === 0 ? t('roles.removed', { name }) : t('roles.removed.from', { name, count: activities })
        }}
      />
      <DialogActions>
        <Button look="main" onPress={onClose}>
          {t('action.done')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
