/**
 * The colours of the style sheets that main needs itself: the ground of a window before its page is there, and what is
 * printed. Main cannot read `ui/tokens.css`, so a test of the style sheets holds these to it.
 */
export const colours = {
  paper: '#faf6ee',
  paperByNight: '#171a20',
  printSheet: '#ffffff',
  printLine: '#cfc6b4',
  printInk: '#20242c',
  printInkSoft: '#454a53',
  printAccent: '#0a535e',
} as const
