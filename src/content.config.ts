/** Where content lies and what it must look like; the schemas themselves are in the journal. */
import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { withPlaces } from './journal/content-places.ts'
import { courseSchema } from './journal/course-schema.ts'
import { postSchema } from './journal/post-schema.ts'
import { postsFolder } from './journal/posts-folder.ts'
import { theSite } from './journal/the-site.ts'

const postsGlob = glob({ base: `./${postsFolder}`, pattern: '**/*.mdx' })
const courseGlob = glob({ base: './content/course', pattern: 'zero-to-hero.yaml' })
const schema = postSchema(theSite)

const posts = defineCollection({ loader: withPlaces(postsGlob, schema, JSON.stringify(theSite)), schema })
const course = defineCollection({ loader: withPlaces(courseGlob, courseSchema), schema: courseSchema })

export const collections = { posts, course }
