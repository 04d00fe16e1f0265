/** The notebook of a post that has Python: `/posts/<slug>/<slug>.ipynb`. */
import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { momentOf } from '../../../components/video-of-post.ts'
import { videoOf } from '../../../journal/course.ts'
import { demos } from '../../../journal/demos.ts'
import { notebookOf } from '../../../journal/notebook.ts'
import { postTree } from '../../../journal/post-tree.ts'
import { allPosts } from '../../../journal/posts.ts'
import { theCourse } from '../../../journal/the-course.ts'
import { href } from '../../../journal/url.ts'

export async function getStaticPaths() {
  return (await allPosts())
    .filter(({ cells }) => cells > 0)
    .map((post) => ({ params: { slug: post.slug, notebook: post.slug }, props: { post } }))
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props, site, url }) => {
  const { post } = props
  const whole = (path: string) => new URL(href(path), site ?? url).href
  const video = videoOf(await theCourse(), post.data.video.number)
  const source = post.entry.body ?? ''
  const notebook = notebookOf(postTree(source, post.file), source, {
    title: `${post.title}: ${post.data.deck}`,
    address: whole(`/posts/${post.slug}/`),
    whole,
    momentUrl: (at) => momentOf(video, at),
    demo: (name) => {
      const demo = demos.find((each) => each.name === name)
      return demo && { title: demo.title, address: whole(`/demos/${demo.name}/`) }
    },
  })
  return new Response(`${JSON.stringify(notebook, undefined, 1)}\n`, {
    headers: { 'Content-Type': 'application/x-ipynb+json' },
  })
}
