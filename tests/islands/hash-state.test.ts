/** Several figures share a page's hash: each owns its key and leaves the others'. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { hashWith, hashWriter, readHash } from '../../src/islands/hash-state.ts'

describe('the hash of a page', () => {
  it('gives each figure what it wrote', () => {
    const hash = hashWith('b', '1337,0.05', hashWith('a', 'set-c', ''))
    expect(hash).toBe('#a=set-c&b=1337,0.05')
    expect(readHash('a', hash)).toBe('set-c')
    expect(readHash('b', hash)).toBe('1337,0.05')
    expect(readHash('c', hash)).toBeUndefined()
  })

  it('replaces only its own', () => {
    expect(hashWith('a', '2', '#a=1&b=x')).toBe('#a=2&b=x')
  })

  it('takes a heading for a heading', () => {
    expect(readHash('still-to-do', '#still-to-do')).toBeUndefined()
    expect(hashWith('a', '1', '#still-to-do')).toBe('#a=1')
  })

  it.each(['a&b=c', 'x=y', '50%', '#'])('carries %s there and back', (state) => {
    expect(readHash('a', hashWith('a', state, ''))).toBe(state)
  })

  it('survives what nobody wrote', () => {
    expect(readHash('a', '#a=%E0%A4%A')).toBe('%E0%A4%A')
  })
})

describe('the writer of a figure', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('writes the last of many states, and none that a link has overtaken', () => {
    vi.useFakeTimers()
    const written: string[] = []
    vi.stubGlobal('window', new EventTarget())
    vi.stubGlobal('location', { hash: '' })
    vi.stubGlobal('history', { replaceState: (_: unknown, __: string, hash: string) => written.push(hash) })
    const write = hashWriter('a')
    write('1')
    write('2')
    vi.runAllTimers()
    write('3')
    window.dispatchEvent(new Event('hashchange'))
    vi.runAllTimers()
    write('4')
    vi.runAllTimers()
    expect(written).toEqual(['#a=2', '#a=4'])
  })
})
