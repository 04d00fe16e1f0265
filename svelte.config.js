// Svelte for the islands: scripts are TypeScript, compiled by Svelte itself.
import { vitePreprocess } from '@astrojs/svelte'

export default { preprocess: vitePreprocess() }
