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

/** Days from one day to another: 0 on the same, negative when the second is earlier. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 86_400_000)
}

/** The day it is at `now` in a time zone, as a date like a post's. */
export function dayIn(timeZone: string, now: Date): Date {
  // Sweden writes dates as machines do.
  return new Date(now.toLocaleDateString('sv-SE', { timeZone }))
}
