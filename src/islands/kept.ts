/** What a figure keeps in the reader's browser. Where storage is refused, it keeps nothing and says nothing. */

export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function keep(key: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // Full, or refused: the figure works on, for this visit.
  }
}
