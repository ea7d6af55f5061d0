/** What Chromium says in the console when a page tries what it may not. */
export const refusals = [
  /Content Security Policy/,
  /Refused to/,
  /ERR_BLOCKED/,
  /ERR_FAILED/,
  /Not allowed to (load|navigate)/,
  /violates/,
]
