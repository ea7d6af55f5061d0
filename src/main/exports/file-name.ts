/** What no file system may see in a name: separators, wildcards, quotes, controls and marks that hide or turn text. */
const forbidden = /[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu
/** Names that Windows keeps for devices, whatever comes after the first dot. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i
/** Well below the 255 bytes that most disks allow, so that a folder and ` (2)` still fit. */
const mostBytes = 180

/** A name that Windows, macOS and Linux all accept, of any text; `extension` is written without its dot. */
export function fileName(text: string, extension: string): string {
  const plain = text.normalize('NFC').replace(forbidden, ' ').replace(/\s+/g, ' ')
  const name = cut(plain.replace(/^[. ]+/, '')).replace(/[. ]+$/, '')
  // A dash in front is enough to make a device name an ordinary one.
  return `${reserved.test(name) ? '-' : ''}${name || 'Jaarlijn'}.${extension}`
}

function cut(text: string): string {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > mostBytes) break
    kept += character
  }
  return kept
}
