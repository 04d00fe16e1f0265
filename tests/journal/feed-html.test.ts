/** A post's text in a feed: whole without the site's scripts and styles, with every address whole. */
import { describe, expect, it } from 'vitest'
import { feedHtml } from '../../src/journal/feed-html.ts'

const place = {
  post: 'https://example.org/journal/posts/006/',
  picture: (demo: string) => `https://example.org/journal/pictures/${demo}.png`,
}
const inFeed = (html: string) => feedHtml(html, place)

describe('a post’s text in a feed', () => {
  it('has whole addresses', () => {
    expect(
      inFeed('<a href="/journal/about/">a</a><a href="#fn-1">b</a><a href="https://x.org/?a=1">c</a>'),
    ).toBe(
      '<a href="https://example.org/journal/about/">a</a><a href="https://example.org/journal/posts/006/#fn-1">b</a>' +
        '<a href="https://x.org/?a=1">c</a>',
    )
    expect(inFeed('<img src="/journal/_astro/a.png" alt="x" loading="lazy">')).toBe(
      '<img src="https://example.org/journal/_astro/a.png" alt="x">',
    )
  })

  it('has formulas as MathML, once', () => {
    const math =
      '<math><semantics><mrow><mi mathvariant="normal">x</mi></mrow><annotation>x</annotation></semantics></math>'
    const drawn = '<span class="katex-html" aria-hidden="true"><span style="height:1em">x</span></span>'
    expect(inFeed(`<span class="katex"><span class="katex-mathml">${math}</span>${drawn}</span>`)).toBe(
      '<math><semantics><mrow><mi mathvariant="normal">x</mi></mrow></semantics></math>',
    )
  })

  it('has a demo as a picture, its words and a link to where it runs', () => {
    const figure =
      '<figure id="loss-chart" data-demo="loss-chart"><h3 class="title">Loss</h3><p class="hint">Press "Play".</p>' +
      '<svg></svg><figcaption><div class="caption">What &lt; <b>is</b> seen.</div></figcaption></figure>'
    const shown = inFeed(`<style>a{}</style><script>1</script><astro-island><!--[-->${figure}</astro-island>`)
    expect(shown).toContain('<a href="https://example.org/journal/posts/006/#loss-chart">')
    expect(shown).toContain(
      '<img src="https://example.org/journal/pictures/loss-chart.png" alt="Loss. Press &quot;Play&quot;.">',
    )
    expect(shown).toContain('<b>Loss.</b> Press "Play". What &lt; <b>is</b> seen.')
    expect(shown).not.toMatch(/astro-island|script|style|svg|<!--/)
  })

  it('keeps code as it is, without the button and without marks of colour', () => {
    const code =
      '<figure class="listing"><figcaption><span>a.py</span><span role="status"></span><button>Copy</button></figcaption>' +
      '<pre class="code" tabindex="0"><code><span class="line">if a &lt; b:</span>\n<ins class="line">    <span class="data">data</span></ins></code></pre></figure>'
    expect(inFeed(code)).toBe(
      '<figure><figcaption><span>a.py</span></figcaption><pre><code>if a &lt; b:\n<ins>    data</ins></code></pre></figure>',
    )
  })

  it('sets a note apart where nothing has a margin, and tasks where nothing can be ticked', () => {
    expect(inFeed('<p>One.<span class="note" role="note"><b>Why</b> two</span>Three.</p>')).toBe(
      '<p>One. <small>[<b>Why</b> two]</small> Three.</p>',
    )
    expect(inFeed('<li class="task"><label><input type="checkbox" disabled> Do it</label></li>')).toBe(
      '<li>☐  Do it</li>',
    )
  })

  it('leaves what is no address to the check of the built pages', () => {
    expect(inFeed('<a href="http://">x</a>')).toBe('<a href="http://">x</a>')
  })

  it('refuses a demo that is no figure', () => {
    expect(() => inFeed('<astro-island></astro-island>')).toThrow(
      '006/ has a demo that is not in a figure (data-demo).',
    )
  })
})
