import { expect, test } from 'vitest'
import { NumpyRandom, PythonRandom } from '../../src/engine/random.ts'

const draw = (count: number, next: () => number): number[] => Array.from({ length: count }, next)

// CPython 3.11: random.seed(1337); [random.uniform(-1, 1) for _ in range(5)]
test('PythonRandom draws what Python draws', () => {
  const random = new PythonRandom(1337)
  expect(draw(5, () => random.uniform(-1, 1))).toEqual([
    0.23550571390294128, 0.06653114721000164, -0.26830328150124894, 0.1715747078045431, -0.6686254326224383,
  ])
})

// CPython 3.11: random.seed(n); [random.random() for _ in range(2)]
test.each([
  [0, [0.8444218515250481, 0.7579544029403025]],
  [-7, [0.32383276483316237, 0.15084917392450192]],
  [2 ** 40 + 12345, [0.31036222241287226, 0.1148930862836336]],
])('PythonRandom takes the seed %d as Python does', (seed, drawn) => {
  const random = new PythonRandom(seed)
  expect(draw(2, () => random.random())).toEqual(drawn)
})

// CPython 3.11: random.seed(42); x = [random.random() for _ in range(10000)]; x[-1], sum(x)
test('PythonRandom still agrees after ten thousand draws', () => {
  const random = new PythonRandom(42)
  const drawn = draw(10_000, () => random.random())
  expect(drawn.at(-1)).toBe(0.07291190181420792)
  expect(drawn.reduce((sum, number) => sum + number)).toBe(5002.509452495857)
})

// NumPy: np.random.seed(n); np.random.random(3)
test.each([
  [0, [0.5488135039273248, 0.7151893663724195, 0.6027633760716439]],
  [42, [0.3745401188473625, 0.9507143064099162, 0.7319939418114051]],
  [1337, [0.2620246750155817, 0.1586839721544656, 0.27812651949435974]],
])('NumpyRandom takes the seed %d as NumPy does', (seed, drawn) => {
  const random = new NumpyRandom(seed)
  expect(draw(3, () => random.random())).toEqual(drawn)
})

// NumPy: np.random.seed(0); np.random.normal(size=3)
test('NumpyRandom draws normal numbers in pairs, as NumPy does', () => {
  const random = new NumpyRandom(0)
  expect(draw(3, () => random.normal())).toEqual([1.764052345967664, 0.4001572083672233, 0.9787379841057392])
  expect(new NumpyRandom(0).normal(10, 2)).toBe(10 + 2 * 1.764052345967664)
})

// NumPy: np.random.seed(0); x = np.arange(10); np.random.shuffle(x)
test('NumpyRandom shuffles as NumPy does', () => {
  const items = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  new NumpyRandom(0).shuffle(items)
  expect(items).toEqual([2, 8, 4, 9, 1, 6, 7, 3, 0, 5])
})

test('a generator that is seeded again starts over', () => {
  const python = new PythonRandom(5)
  const numpy = new NumpyRandom(5)
  const drawn = [python.random(), numpy.normal()]
  python.seed(5)
  numpy.seed(5)
  expect([python.random(), numpy.normal()]).toEqual(drawn)
})

test('a seed that the generator cannot take is refused in words', () => {
  expect(() => new PythonRandom(1.5)).toThrow('PythonRandom needs an integer as its seed, got 1.5')
  expect(() => new NumpyRandom(-1)).toThrow(
    'NumpyRandom needs an integer from 0 to 4294967295 as its seed, got -1',
  )
})
