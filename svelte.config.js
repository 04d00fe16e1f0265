// Svelte for the islands: scripts are TypeScript, compiled by Svelte itself.
import { vitePreprocess } from '@astrojs/svelte'

export default {
  preprocess: vitePreprocess(),
  // A component without a rune would bring the runtime of Svelte 4 along, into every page with a demo.
  compilerOptions: { runes: true },
}
