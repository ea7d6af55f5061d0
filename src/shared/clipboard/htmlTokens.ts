/** A piece of HTML: text in which signs are written out, or a tag with its name in small letters. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly told: string }
  | { readonly kind: 'close'; readonly name: string }

/** Elements whose inside nobody sees. */
const unseen = /^(?:style|script|title|xml|template)$/
/** As much of a tag as is looked at: what says how a cell is merged stands in front. */
const mostTold = 4000
/** Word writes the mark of a list in an element of its own; no mark is longer than this. */
const longestMark = 3000
/** A text with more marks that do not end was not written by Word. */
const mostEndless = 20

/** The pieces of a text of HTML in order. Never fails; what is no tag is text. Takes no longer than the text is long. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0
  let endless = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const stop = open === -1 ? html.length : open
    if (stop > at) yield { kind: 'text', text: decoded(html.slice(at, stop)) }
    if (open === -1) return
    const next = html[open + 1]
    const name = nameAt(html, next === '/' ? open + 2 : open + 1)
    if (html.startsWith('<!--', open)) at = after(html, '-->', open + 4)
    else if (next === '!' || next === '?') at = after(html, '>', open + 2)
    else if (name === '') {
      yield { kind: 'text', text: '<' }
      at = open + 1
    } else {
      at = endOfTag(html, open)
      const told = next === '/' ? '' : html.slice(open, Math.min(at, open + mostTold))
      if (next === '/') yield { kind: 'close', name }
      else if (endless < mostEndless && /mso-list:\s*ignore/i.test(told)) {
        const end = afterMark(html, name, at)
        if (end === at) endless += 1
        at = end
      } else if (unseen.test(name)) at = afterUnseen(html, name, at)
      else yield { kind: 'open', name, told }
    }
  }
}

/** The name of a tag in small letters; empty when no letter stands there. */
function nameAt(html: string, start: number): string {
  nameSigns.lastIndex = start
  return nameSigns.exec(html)?.[0].toLowerCase() ?? ''
}
const nameSigns = /[a-z][\w:-]{0,20}/iy

function after(html: string, sign: string, from: number): number {
  const found = html.indexOf(sign, from)
  return found === -1 ? html.length : found + sign.length
}

/** Where the text goes on after a tag. A `>` between quotes belongs to the tag, when the quotes are closed. */
function endOfTag(html: string, open: number): number {
  let at = open + 1
  while (at < html.length) {
    const sign = html[at]
    if (sign === '>') return at + 1
    if (sign === '"' || sign === "'") {
      const close = html.indexOf(sign, at + 1)
      if (close === -1) return after(html, '>', at)
      at = close
    }
    at += 1
  }
  return html.length
}

function afterUnseen(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[\\s>]`, 'gi')
  close.lastIndex = from
  return close.exec(html) ? after(html, '>', close.lastIndex - 1) : html.length
}

/** Where the element of a mark ends: the tag that closes as many of its name as were opened. */
function afterMark(html: string, name: string, from: number): number {
  const near = html.slice(from, from + longestMark)
  let open = 1
  for (const tag of near.matchAll(new RegExp(`<(/?)${name}\\b[^>]*>`, 'gi'))) {
    open += tag[1] === '/' ? -1 : 1
    if (open === 0) return from + tag.index + tag[0].length
  }
  return from
}

/** The signs from 160 to 255 by their names in HTML, in order. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
const named: ReadonlyMap<string, string> = new Map([
  ...latin.split(' ').map((name, index) => [name, String.fromCharCode(160 + index)] as const),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", euro: '€', hellip: '…', bull: '•' }),
  ...Object.entries({ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„' }),
  ...Object.entries({ ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwnj: '\u200c', zwj: '\u200d', trade: '™' }),
])

/** White space in HTML is one space, and `&euml;` is a sign. */
function decoded(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,7}));?/gi, toSign)
}

function toSign(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return named.get(name) ?? whole
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
