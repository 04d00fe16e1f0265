/** The picture of a post for links elsewhere. */
import type { APIRoute } from 'astro'
import { videoOf } from '../../../journal/course.ts'
import { allPosts, type Post } from '../../../journal/posts.ts'
import { theCourse } from '../../../journal/the-course.ts'
import { theSite } from '../../../journal/the-site.ts'
import { postCard } from '../../../pictures/post-card.ts'

export async function getStaticPaths() {
  return (await allPosts()).map((post) => ({ params: { slug: post.slug }, props: { post } }))
}

export const GET: APIRoute<{ post: Post }> = async ({ props: { post } }) => {
  const video = videoOf(await theCourse(), post.entry.data.video.number)
  return new Response(await postCard(theSite, post, video), { headers: { 'Content-Type': 'image/png' } })
}
