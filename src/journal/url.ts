/** Addresses inside the journal, wherever on its host it lies. */

/** `/posts/x/` below the base path the site was built for; full addresses and `#fragments` stay as they are. */
export function href(path: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path
}

/** The same as a whole address, for what is read elsewhere: feeds, canonical links, pictures. `host` is `Astro.site`. */
export function wholeAddress(path: string, host: URL): string {
  return new URL(href(path), host).href
}
