/** What no file system may see in a name: separators, wildcards, quotes, controls and marks that hide or turn text. */
const forbidden = /[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu
/** Names that Windows keeps for devices, whatever comes after the first dot. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i
/** Well below the 255 bytes that most disks allow, so that a folder and ` (2)` still fit. */
const mostBytes = 180

/** What comes behind a long name, such as which version it is, is not longer than this. */
const mostBytesBehind = 80

/**
 * A name that Windows, macOS and Linux all accept, of any text; `extension` is written without its dot. When the text is
 * too long, its end goes and what comes `behind` it stays.
 */
export function fileName(text: string, extension: string, behind = ''): string {
  return `${safeName(text, behind)}.${extension}`
}

/** The same, for a folder. */
export function safeName(text: string, behind = ''): string {
  const tail = trimmed(cut(plain(behind), mostBytesBehind))
  const room = mostBytes - Buffer.byteLength(tail)
  const whole = [trimmed(cut(visible(plain(text)), room)), tail].filter(Boolean).join(' ')
  const name = visible(trimmed(whole))
  // A dash in front is enough to make a device name an ordinary one.
  return `${reserved.test(name) ? '-' : ''}${name || 'Jaarlijn'}`
}

function plain(text: string): string {
  return text.normalize('NFC').replace(forbidden, ' ').replace(/\s+/g, ' ')
}

/** A name that begins with a dot is hidden. */
function visible(text: string): string {
  return text.replace(/^[. ]+/, '')
}

function trimmed(text: string): string {
  return text.replace(/^ +|[. ]+$/g, '')
}

function cut(text: string, most: number): string {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > most) break
    kept += character
  }
  return kept
}
