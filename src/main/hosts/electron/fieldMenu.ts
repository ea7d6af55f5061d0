import { type ContextMenuParams, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import { type Translate, translationIn } from '#shared/i18n.ts'

type Asked = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>

/** What a right-click offers: the clipboard in a field, copying of a text that is selected, and nothing anywhere else. */
export function fieldMenu({ isEditable, selectionText, editFlags }: Asked, t: Translate): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', label: t('host.menu.copy'), enabled: editFlags.canCopy }
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy]
  return [
    { role: 'cut', label: t('host.menu.cut'), enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: t('host.menu.paste'), enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: t('host.menu.selectAll'), enabled: editFlags.canSelectAll },
  ]
}

/** Shows that menu in the pages of a window, in the language that the page speaks; Electron has none of its own. */
export function offerFieldMenu(contents: WebContents): void {
  const show = async (asked: Asked) => {
    const language: unknown = await contents.executeJavaScript('document.documentElement.lang')
    const { t } = translationIn(language === 'en' ? 'en' : 'nl')
    const template = fieldMenu(asked, t)
    if (template.length > 0) Menu.buildFromTemplate(template).popup()
  }
  // A page that went meanwhile needs no menu any more.
  contents.on('context-menu', (_event, asked) => void show(asked).catch(() => undefined))
}
