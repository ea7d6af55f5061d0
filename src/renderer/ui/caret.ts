type Field = HTMLInputElement | HTMLTextAreaElement

/** Puts the caret behind what stands in a field: who opens a text to change it does not want to type over it. */
export function caretToEnd(field: Field): void {
  field.setSelectionRange(field.value.length, field.value.length)
  field.scrollTop = field.scrollHeight
}

/** The fields in which a caret can be put; others, such as those for a number, have none to ask for. */
const withCaret = 'textarea, input:is(:not([type]), [type="text"], [type="search"], [type="url"], [type="tel"])'

/** Lets F2 put the caret at the end of any field, as it does in a spreadsheet. */
export function installCaretKey(): void {
  window.addEventListener('keydown', ({ key, target, ctrlKey, altKey, metaKey, shiftKey }) => {
    if (key !== 'F2' || ctrlKey || altKey || metaKey || shiftKey) return
    if (target instanceof HTMLElement && target.matches(withCaret)) caretToEnd(target as Field)
  })
}
