/** Words for what was received, so that an error can say what it got. */

/** Names a value of any kind as a learner would: `the string "2"`, `an array`, `nothing` for undefined. */
export function describe(received: unknown): string {
  if (received === undefined) return 'nothing'
  if (received === null) return 'null'
  if (Array.isArray(received)) return 'an array'
  switch (typeof received) {
    case 'string':
      return `the string ${JSON.stringify(received)}`
    case 'number':
      return String(received)
    case 'boolean':
    case 'bigint':
    case 'symbol':
      return `the ${typeof received} ${String(received)}`
    case 'function':
      return 'a function'
    default: {
      const { name } = received.constructor ?? { name: 'Object' }
      return name === 'Object' ? 'an object' : `a ${name}`
    }
  }
}
