import { BookmarkPlus } from 'lucide-react'
import { useState } from 'react'
import { translate, useTranslation } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import { useStore } from '#app/useDocument.ts'
import { useDrafts } from '#app/useDrafts.ts'
import { calendarOfTraject } from '#shared/rules/calendar/trajectCalendar.ts'
import { activityToEntry, type EntryContent, sameContent } from '#shared/rules/library/library.ts'
import { ownEntryNamed } from '#shared/rules/library/libraryFile.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { keepIdea } from './ownIdeas.ts'
import { library } from './useLibrary.ts'

type Replacing = { readonly content: EntryContent; readonly id: string }

/** A button that keeps an activity as an own idea, for other schools; asks before it replaces one of the same name. */
export function KeepActivity({ activityId }: { readonly activityId: string }) {
  const { t } = useTranslation()
  const store = useStore()
  const drafts = useDrafts()
  const [replacing, setReplacing] = useState<Replacing | null>(null)
  const keep = async () => {
    // A field that was left a moment ago may still be on its way.
    await drafts.settled(activityId)
    await library.load()
    const { entries, error } = library.state
    if (!entries) {
      if (error) showError(error)
      return
    }
    const content = activityToEntry(store.document, calendarOfTraject(store.document), activityId)
    if (!content) return
    const known = ownEntryNamed(entries, content.name)
    if (!known) await keepIdea(content)
    else if (!sameContent(known, content)) setReplacing({ content, id: known.id })
    else showNotice({ tone: 'done', text: translate('library.saved.already', { name: content.name }) })
  }
  const close = () => setReplacing(null)
  return (
    <>
      <Button icon={BookmarkPlus} onPress={() => void keep()}>
        {t('library.save')}
      </Button>
      <Dialog role="alertdialog" title={t('library.save.replace.title')} isOpen={replacing !== null} onClose={close}>
        <p>{t('library.save.replace.text', { name: replacing?.content.name ?? '' })}</p>
        <DialogActions>
          <Button onPress={close}>{t('action.cancel')}</Button>
          <Button
            look="main"
            autoFocus
            onPress={() => {
              if (replacing) void keepIdea(replacing.content, replacing.id)
              close()
            }}
          >
            {t('library.save.replace')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
