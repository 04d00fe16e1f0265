/** W4: a random graph as plain data, so that every engine builds exactly the same one. */
import { PythonRandom } from '../src/engine/random.ts'

const leafShare = 0.05
const largest = 3

/** Rows { op, a, b, constant } of which each uses earlier ones; the last is made of all. A leaf is { op: '', data }. */
export function randomGraph(size, seed) {
  const random = new PythonRandom(seed)
  const rows = []
  const data = []
  const used = new Set()
  const add = (row, number) => {
    if (row.op !== '') used.add(row.a)
    if (row.b !== undefined) used.add(row.b)
    data.push(number)
    return rows.push(row) - 1
  }
  for (let i = 0; i < size * leafShare; i++) {
    const number = random.uniform(-2, 2)
    add({ op: '', data: number }, number)
  }
  while (2 * rows.length - used.size <= size) {
    const row = pickOp(random.random())
    row.a = Math.floor(random.uniform(0, rows.length))
    if (row.op === 'add' || row.op === 'mul') row.b = Math.floor(random.uniform(0, rows.length))
    const number = compute(row, data)
    if (Math.abs(number) <= largest) add(row, number)
    else add({ op: 'tanh', a: row.a }, Math.tanh(data[row.a]))
  }
  // a balanced tree of additions over all that nothing uses yet: a chain would overflow the baseline's recursion
  let heads = rows
    .keys()
    .filter((place) => !used.has(place))
    .toArray()
  while (heads.length > 1) {
    const pairs = heads
      .slice(0, heads.length >> 1)
      .map((a, i) => ({ op: 'add', a, b: heads[heads.length - 1 - i] }))
    const middle = heads.slice(pairs.length, heads.length - pairs.length)
    heads = [...pairs.map((row) => add(row, compute(row, data))), ...middle]
  }
  return rows
}

function pickOp(chance) {
  if (chance < 0.36) return { op: 'add' }
  if (chance < 0.72) return { op: 'mul' }
  if (chance < 0.8) return { op: 'relu' }
  if (chance < 0.88) return { op: 'pow', constant: chance < 0.84 ? 2 : 3 }
  if (chance < 0.96) return { op: 'tanh' }
  return { op: 'exp' }
}

function compute({ op, a, b, constant }, data) {
  if (op === 'add') return data[a] + data[b]
  if (op === 'mul') return data[a] * data[b]
  if (op === 'pow') return data[a] ** constant
  if (op === 'relu') return Math.max(0, data[a])
  return Math[op](data[a])
}

/** Builds the graph with the Values of an engine; the last one is the output. */
export function buildGraph(Value, rows) {
  const values = []
  for (const { op, a, b, constant, data } of rows) {
    const first = values[a]
    if (op === '') values.push(new Value(data))
    else if (op === 'add') values.push(first.add(values[b]))
    else if (op === 'mul') values.push(first.mul(values[b]))
    else if (op === 'pow') values.push(first.pow(constant))
    else if (op === 'relu') values.push(first.relu())
    else if (op === 'tanh') values.push(first.tanh())
    else values.push(first.exp())
  }
  return values
}
