/** The posts that carry the journal on are as long as a sitting: 600 to 1,200 words, as counted in their heads. */
import { expect, it } from 'vitest'
import { postFacts } from '../../src/journal/post-facts.ts'
import { postTree } from '../../src/journal/post-tree.ts'
import { postFolders, postText } from './post.ts'

it.each(postFolders.slice(1))('%s has 600 to 1,200 words', (folder) => {
  const [, body = ''] = postText(Number(folder.slice(0, 3))).split(/^---$[\s\S]*?^---$/m)
  const { words } = postFacts(postTree(body, `${folder}/index.mdx`))
  expect(words).toBeGreaterThanOrEqual(600)
  expect(words).toBeLessThanOrEqual(1200)
})
