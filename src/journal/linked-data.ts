/** What pages say of themselves to machines, in schema.org's words (JSON-LD). Addresses are whole. */
import { isoDate } from './dates.ts'
import type { Post } from './posts.ts'
import type { Site } from './site.ts'

export interface LinkedData {
  '@context': 'https://schema.org'
  '@type': string
  [key: string]: unknown
}

export function journalData(site: Site, home: string): LinkedData {
  const { title, description, author } = site
  return {
    '@context': 'https://schema.org',
    '@type': 'Blog',
    name: title,
    description,
    url: home,
    inLanguage: 'en',
    author: { '@type': 'Organization', name: author },
  }
}

export function postData(
  site: Site,
  post: Post,
  at: { home: string; page: string; picture: string },
): LinkedData {
  const { title, deck, date, updated, tags } = post.entry.data
  return {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    headline: post.title,
    description: deck,
    url: at.page,
    image: at.picture,
    datePublished: isoDate(date),
    dateModified: isoDate(updated ?? date),
    wordCount: post.facts.words,
    keywords: tags,
    inLanguage: 'en',
    author: { '@type': 'Organization', name: site.author },
    isPartOf: [
      { '@type': 'Blog', name: site.title, url: at.home },
      { '@type': 'CreativeWorkSeries', name: title },
    ],
    position: post.number,
  }
}

/** As the text of a script: nothing in it can end the script. */
export function asScript(data: LinkedData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
