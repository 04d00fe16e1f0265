/** The facts of Video 1 that lessons are held against. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

interface Beat {
  at: string
  do: string
  node?: string
  of?: string
  expect?: number
  h?: number
}

interface FactsAct {
  title: string
  leaves?: Record<string, number>
  forward?: Record<string, number>
  known_at_start?: { at: string; node: string; grad: number }[]
  step_size?: number
  leaves_moved?: string[]
  beats: Beat[]
}

interface Accumulation {
  at: string
  expression: string
  leaves: Record<string, number>
  grads: Record<string, number>
}

interface Facts {
  walkthrough: { from: string; to: string; acts: FactsAct[] }
  accumulation: Accumulation[]
  network: { shape: number[]; parameters: number }[]
  dataset: { inputs: number[][]; targets: number[] }
}

export const facts = parse(readFileSync('content/course/video-1.yaml', 'utf8')) as Facts
