/** Corrections: a later post quotes a sentence of an earlier one and puts it right; both show it, nothing is erased. */
import { complaint } from './content-places.ts'
import { timesSaid } from './quoted.ts'

/** As its author writes it, above the later post. */
export interface WrittenCorrection {
  /** The number of the earlier post. */
  post: number
  /** Its sentence, word for word. */
  sentence: string
  /** What is true instead. */
  right: string
}

/** What corrections need to know of a post. */
export interface CorrectingPost {
  file: string
  number: number
  paragraphs: readonly string[]
  corrects: readonly WrittenCorrection[]
}

export interface Correction<Post extends CorrectingPost = CorrectingPost> extends WrittenCorrection {
  /** The post with the sentence, and the post that puts it right. */
  of: Post
  by: Post
}

/** All corrections, in the order of the posts that make them. Problems are looked for before. */
export function correctionsOf<Post extends CorrectingPost>(posts: readonly Post[]): Correction<Post>[] {
  return posts.flatMap((by) =>
    by.corrects.flatMap((written) => {
      const of = posts.find(({ number }) => number === written.post)
      return of ? [{ ...written, of, by }] : []
    }),
  )
}

/** One line with file and line for each correction of a post that is not there, not earlier, or does not say the sentence. */
export function correctionProblems(posts: readonly CorrectingPost[]): string[] {
  return posts.flatMap(({ file, number, corrects }) =>
    corrects.flatMap(({ post, sentence }, index) => {
      const say = (key: string, what: string) => [complaint(file, ['corrects', String(index), key], what)]
      const of = posts.find((each) => each.number === post)
      if (!of) return say('post', `got ${post}, and there is no post ${post}`)
      if (post >= number) return say('post', `got ${post}; post ${number} can only correct an earlier one`)
      const times = of.paragraphs.reduce((sum, text) => sum + timesSaid(text, sentence), 0)
      if (times === 0)
        return say(
          'sentence',
          `got "${sentence}", which no paragraph of ${of.file} says; quote it word for word, without formulas`,
        )
      if (times > 1)
        return say('sentence', `got "${sentence}", which ${of.file} says ${times} times; quote more of it`)
      return []
    }),
  )
}
