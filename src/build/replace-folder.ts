/** One folder takes another's place, or the place stays as it was: what is published is never gone, nor half there. */
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

/**
 * `built` may be gone afterwards; `final` need not be there before. Throws with `final` as it was, except where that
 * cannot be renamed and is filled anew.
 */
export function replaceFolder(built: string, final: string): void {
  const place = resolve(final)
  const before = `${place}.before-${process.pid}`
  mkdirSync(place, { recursive: true })
  try {
    renameSync(place, before)
  } catch {
    // A mounted folder, or one whose parent belongs to another, keeps its place.
    refill(built, place)
    return
  }
  try {
    move(built, place)
  } catch (error) {
    rmSync(place, { recursive: true, force: true })
    renameSync(before, place)
    throw error
  }
  rmSync(before, { recursive: true })
}

/** What is new comes first, and what is no longer there goes last. */
export function refill(built: string, place: string): void {
  cpSync(built, place, { recursive: true })
  const kept = new Set(readdirSync(built, { recursive: true, encoding: 'utf8' }))
  for (const name of readdirSync(place, { recursive: true, encoding: 'utf8' }))
    if (!kept.has(name)) rmSync(join(place, name), { recursive: true, force: true })
}

/** Whether a folder lies in another or is that folder. */
export function liesIn(folder: string, other: string): boolean {
  return !/^\.\.|^([A-Za-z]:)?[\\/]/.test(relative(other, folder))
}

/** A rename where both lie on one disk. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
    cpSync(from, to, { recursive: true })
  }
}
