/** A time of the video in content: text, so that YAML does not count it in sixties. */
import { z } from 'astro/zod'

const form = 'a time of the video is written hh:mm:ss in quotes, such as "00:37:30"'

export const clock = z
  .string({ error: ({ input }) => `got ${JSON.stringify(input)}; ${form}` })
  .regex(/^\d{2}:[0-5]\d:[0-5]\d$/, { error: ({ input }) => `got ${JSON.stringify(input)}; ${form}` })
