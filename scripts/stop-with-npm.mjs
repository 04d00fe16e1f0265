/** Ends a command together with the npm that started it: the shell between them does not pass signals on. */

/** Watches for the parent's end and then sends this process the SIGTERM that the shell kept to itself. */
export function stopWithNpm() {
  if (!process.env['npm_lifecycle_event']) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}
