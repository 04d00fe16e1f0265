/** The repository's own files, for the tests that read its text. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A file by its path from the repository's root, with forward slashes. */
export interface SourceFile {
  path: string
  text: string
}

/** All files of a folder whose names match, however deep. */
export function filesIn(folder: string, name: RegExp): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** The text with its comments blanked; lines keep their numbers. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<![:'"`\w])\/\/.*/g, (comment) =>
    comment.replace(/./g, ' '),
  )
}

export function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
