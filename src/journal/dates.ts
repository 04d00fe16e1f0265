/** Dates as the journal writes and counts them; a post's date is a day, the same day everywhere. */
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** 12 January 2025 */
export function longDate(date: Date): string {
  return day.format(date)
}

/** 2025-01-12, as frontmatter and machines write it. */
export function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** The day that is written 2025-01-12; throws a sentence for what is no date, and for a day no calendar has. */
export function dateOf(text: string): Date {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new Error(`A date is written 2025-01-12; got "${text}".`)
  const date = new Date(text)
  // 30 February is the 2nd of March to JavaScript, and so it is to YAML.
  if (Number.isNaN(date.getTime()) || isoDate(date) !== text) throw new Error(`There is no day ${text}.`)
  return date
}

/** Days from one day to another: 0 on the same, negative when the second is earlier. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 86_400_000)
}

/** The day it is at `now` in a time zone, as a date like a post's. */
export function dayIn(timeZone: string, now: Date): Date {
  // Sweden writes dates as machines do.
  return new Date(now.toLocaleDateString('sv-SE', { timeZone }))
}
