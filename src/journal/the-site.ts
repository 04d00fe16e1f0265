/** The journal's settings, read: the one place that does. Plain Node reads them too, for the build and for new posts. */
import { readFileSync } from 'node:fs'
import { siteOf } from './site.ts'

/** From the repository's root, where every command of the journal runs. */
export const siteFile = 'content/site.yaml'

export const theSite = siteOf(readFileSync(siteFile, 'utf8'), siteFile)
