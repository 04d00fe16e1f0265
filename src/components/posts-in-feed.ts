/** The newest posts, drawn once more for feeds: the same components, and then what only a page can use taken out. */
import { getContainerRenderer as mdx } from '@astrojs/mdx/container-renderer'
import { getContainerRenderer as svelte } from '@astrojs/svelte/container-renderer'
import { loadRenderers } from 'astro:container'
import { render } from 'astro:content'
import { experimental_AstroContainer as AstroContainer } from 'astro/container'
import { videoOf } from '../journal/course.ts'
import { feedLength, type PostInFeed } from '../journal/feed.ts'
import { feedHtml } from '../journal/feed-html.ts'
import { perBuild } from '../journal/per-build.ts'
import { allCorrections, allPosts, type Post } from '../journal/posts.ts'
import { theCourse } from '../journal/the-course.ts'
import { wholeAddress } from '../journal/url.ts'
import { postComponents } from './post-components.ts'

/** `home` is the host's whole address. All three feeds ask for the same. */
export const postsInFeed = perBuild(async (home: URL): Promise<PostInFeed[]> => {
  const container = await AstroContainer.create({ renderers: await loadRenderers([mdx(), svelte()]) })
  const course = await theCourse()
  const corrections = await allCorrections()
  const absolute = (path: string) => wholeAddress(path, home)
  const inFeed = async (post: Post): Promise<PostInFeed> => {
    const { Content } = await render(post.entry)
    const drawn = await container.renderToString(Content, {
      props: { components: postComponents },
      locals: {
        video: videoOf(course, post.entry.data.video.number),
        figures: post.facts.figures,
        corrections: corrections.filter(({ of }) => of.number === post.number),
      },
    })
    const address = absolute(`/posts/${post.slug}/`)
    const picture = (demo: string) => absolute(`/pictures/${demo}.png`)
    return { post, address, html: feedHtml(drawn, { post: address, picture }) }
  }
  return Promise.all((await allPosts()).slice(0, feedLength).map(inFeed))
})
