import { useTranslation } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import { type TrajectDocument, trajectOf } from '#shared/records.ts'
import { shorten } from '#shared/text.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { NameList } from './NameList.tsx'
import { groupKind } from './named.ts'
import { usualGroups } from './usualGroups.ts'

const schoolTypeOf = (document: TrajectDocument) => trajectOf(document)?.schoolType ?? 'vmbo'

/** The year groups and classes that the plan is for, in their order. */
export function GroupsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const schoolType = useDocument(schoolTypeOf)
  return (
    <Dialog isOpen title={t('jaarplan.school.groups')} onClose={onClose}>
      <NameList
        kind={groupKind}
        about={<p>{t('groups.about')}</p>}
        usualBeside={(present) => usualGroups(schoolType, present, t)}
        removed={({ named }) => t('groups.removed', { name: shorten(named.name) })}
      />
      <DialogActions>
        <Button look="main" onPress={onClose}>
          {t('action.done')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
