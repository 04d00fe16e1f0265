/** Where content lies and what it must look like; the schemas themselves are in the journal. */
import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { withPlaces } from './journal/content-places.ts'
import { courseSchema } from './journal/course-schema.ts'
import { postSchema } from './journal/post-schema.ts'
import { theSite } from './journal/the-site.ts'

// The tests also build a journal of their own posts.
const posts = defineCollection({
  loader: withPlaces(
    glob({ base: process.env['POSTS_DIR'] ?? './content/posts', pattern: '**/*.mdx' }),
    JSON.stringify(theSite),
  ),
  schema: postSchema(theSite),
})

const course = defineCollection({
  loader: withPlaces(glob({ base: './content/course', pattern: 'zero-to-hero.yaml' })),
  schema: courseSchema,
})

export const collections = { posts, course }
