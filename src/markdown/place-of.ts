/** Where a mistake of an author stands: `content/posts/006-zero-to-hero/index.mdx:13`, from the repository's root. */
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Placed {
  position?: { start: { line: number } } | undefined
}

export function placeOf(node: Placed, { fileURL }: { fileURL: URL | undefined }): string {
  const file = fileURL ? relative('', fileURLToPath(fileURL)).replaceAll('\\', '/') : 'a post'
  return `${file}:${node.position?.start.line ?? '?'}`
}
