/** Tasks that travel: born in one post, done in a later one, which names them under `closes` above its text. */
import { complaint } from './content-places.ts'
import type { WrittenTask } from './task-text.ts'

/** What tasks need to know of a post. */
export interface PostWithTasks {
  file: string
  number: number
  tasks: readonly WrittenTask[]
  closes: readonly string[]
}

export interface Task<Post extends PostWithTasks = PostWithTasks> extends WrittenTask {
  id: string
  /** The post that wrote it down. */
  born: Post
  /** The later post that did it; undefined while it is open. */
  closed: Post | undefined
}

/** Every task that outlived its day, oldest first. `posts` in their order, problems looked for before. */
export function tasksOf<Post extends PostWithTasks>(posts: readonly Post[]): Task<Post>[] {
  const closers = new Map(posts.flatMap((post) => post.closes.map((id) => [id, post] as const)))
  return posts.flatMap((born) =>
    born.tasks.flatMap(({ id, ...task }) =>
      id === undefined || task.done ? [] : [{ ...task, id, born, closed: closers.get(id) }],
    ),
  )
}

/** One line with file and line for each task without a name, born or done twice, or never born. */
export function taskProblems(posts: readonly PostWithTasks[]): string[] {
  const born = new Map<string, { file: string; number: number; task: WrittenTask }>()
  const closedBy = new Map<string, string>()
  const problems: string[] = []
  for (const { file, number, tasks } of posts) {
    for (const task of tasks) {
      const place = `${file}:${task.line}`
      if (task.id === undefined) {
        if (!task.done)
          problems.push(
            `${place}: a task without a name; a later post closes it by its name, so end it with <Task id="…" />`,
          )
        continue
      }
      const twin = born.get(task.id)
      if (twin)
        problems.push(
          `${place}: task "${task.id}" was born at ${twin.file}:${twin.task.line} already; give this one another id`,
        )
      else born.set(task.id, { file, number, task })
    }
  }
  for (const { file, number, closes } of posts) {
    closes.forEach((id, index) => {
      const say = (what: string) => problems.push(complaint(file, ['closes', String(index)], what))
      const task = born.get(id)
      const before = closedBy.get(id)
      if (!task) say(`got "${id}", a task never born; there are ${names(born.keys())}`)
      else if (task.task.done)
        say(`got "${id}", which was ticked on its own day, at ${task.file}:${task.task.line}`)
      else if (task.number >= number)
        say(`got "${id}", born at ${task.file}:${task.task.line}; only a later post can close it`)
      else if (before) say(`got "${id}", which ${before} closed already; a task is closed once`)
      if (!before) closedBy.set(id, file)
    })
  }
  return problems
}

function names(ids: Iterable<string>): string {
  return [...ids].map((id) => `"${id}"`).join(', ') || 'none yet'
}
