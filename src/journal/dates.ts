/** Dates as the journal writes them; a post's date is a day, the same day everywhere. */
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
