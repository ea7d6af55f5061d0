import { FolderOpen } from 'lucide-react'
import { useRef, useState } from 'react'
import { bridge } from '#app/bridge.ts'
import { downloadFile, finishExport } from '#app/finishExport.ts'
import { useTranslation } from '#app/language.ts'
import { showError } from '#app/notices.ts'
import { tellSaved } from '#app/tellSaved.ts'
import type { LibraryEntry } from '#shared/rules/library/library.ts'
import { IconButton } from '#ui/Button.tsx'
import { ChoiceMenu } from '#ui/ChoiceMenu.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import { type ChosenFile, readChosenFile } from './readChosenFile.ts'

/** Shares own ideas with a colleague: as a file to give, and from a file that was given. */
export function OwnIdeasMenu({ entries }: { readonly entries: readonly LibraryEntry[] }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  const beside = useRef<HTMLSpanElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const hand = async () =>
    finishExport(await bridge.call('library.export', undefined), {
      onDone: tellSaved,
      onError: showError,
      // A list of ideas is a file, never a page.
      onPrint: () => undefined,
      download: downloadFile,
    })
  const read = async (file: File) => {
    const answer = await readChosenFile(file)
    if (answer.ok) setChosen(answer.value)
    else showError(answer.error)
  }
  // There is nothing to give before there is an own idea.
  const hasOwn = entries.some(({ own }) => own)
  return (
    <>
      <span ref={beside}>
        <IconButton icon={FolderOpen} label={t('library.more')} onPress={() => setIsOpen(true)} />
      </span>
      <ChoiceMenu
        title={t('library.more')}
        choices={[
          ...(hasOwn ? [{ id: 'export', text: t('library.more.export') }] : []),
          { id: 'import', text: t('library.more.import') },
        ]}
        isOpen={isOpen}
        beside={beside}
        onClose={() => setIsOpen(false)}
        onChoose={(id) => {
          if (id === 'export') void hand()
          else input.current?.click()
        }}
      />
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('library.file')}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void read(file)
          // The same file may be chosen again after it was mended.
          target.value = ''
        }}
      />
      <ImportDialog chosen={chosen} entries={entries} onClose={() => setChosen(null)} />
    </>
  )
}
