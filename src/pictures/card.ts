/** The picture a link to the journal shows elsewhere (Open Graph), in the journal's own ink and type. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import satori from 'satori'
import sharp from 'sharp'
import tokens from '../styles/tokens.css?raw'
import { cardSize } from './card-size.ts'

/** What a card is made of, as satori reads it: flex boxes and words. */
export interface Box {
  type: 'div'
  props: { style: Record<string, string | number>; children?: string | Box[] }
}

export function box(style: Record<string, string | number>, children?: string | Box[]): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, ...(children && { children }) } }
}

/** A colour of the light theme, by its token's name. */
export function ink(token: string): string {
  const colour = new RegExp(`--${token}: (#\\w+);`).exec(tokens)?.[1]
  if (colour === undefined) throw new Error(`src/styles/tokens.css has no colour --${token}.`)
  return colour
}

/** The picture as PNG. */
export async function drawnCard(content: Box[]): Promise<Uint8Array<ArrayBuffer>> {
  const style = { width: '100%', height: '100%', padding: 72, background: ink('paper'), color: ink('ink') }
  const card = box({ ...style, flexDirection: 'column', boxSizing: 'border-box' }, content)
  const svg = await satori(card, { ...cardSize, fonts })
  return new Uint8Array(await sharp(Buffer.from(svg)).removeAlpha().png().toBuffer())
}

const packages = createRequire(join(process.cwd(), 'package.json'))

/** satori reads no .woff2, so the site's own fonts come once more, as .woff. */
const fonts = (
  [
    ['Literata', 'literata/files/literata-latin-300-normal.woff', 300, 'normal'],
    ['Literata', 'literata/files/literata-latin-400-italic.woff', 400, 'italic'],
    ['Public Sans', 'public-sans/files/public-sans-latin-400-normal.woff', 400, 'normal'],
    ['IBM Plex Mono', 'ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff', 400, 'normal'],
  ] as const
).map(([name, file, weight, style]) => ({
  name,
  weight,
  style,
  data: readFileSync(packages.resolve(`@fontsource/${file}`)),
}))
