/** What a TypeScript file sees of an `.astro` file; only `astro check` can look inside. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory
  export default component
}
