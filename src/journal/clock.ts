/** The video's clock: "00:37:30" in data, 37:30 on the page, 2250 in a link. */

/** Seconds of `hh:mm:ss`; anything else is an author's slip and is named as such. */
export function secondsOf(clock: string): number {
  const parts = /^(\d{2}):([0-5]\d):([0-5]\d)$/.exec(clock)
  if (parts === null)
    throw new Error(`A time of a video is written hh:mm:ss, such as "00:37:30"; got "${clock}".`)
  const [, hours, minutes, seconds] = parts
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}

/** The other way: `hh:mm:ss` of whole seconds. */
export function clockOf(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

/** As people say it: without leading zeros, hours only where there are any. */
export function shortClock(clock: string): string {
  return clock.replace(/^00:/, '').replace(/^0/, '')
}

/** The moment in the video itself; opens nothing until it is followed. */
export function momentUrl(youtube: string, clock: string): string {
  return `https://www.youtube.com/watch?v=${youtube}&t=${secondsOf(clock)}s`
}
