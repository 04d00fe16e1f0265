/** The course as tapes, tasks and corrections on their way, and moments that play: the small journal of tests/fixtures. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures.ts'

const tag = '@fixture'

test.describe('the course page', { tag }, () => {
  test('says of each stretch which day wrote it up, computed from all posts', async ({ page }) => {
    await page.goto('course/')
    const lines = page.locator('.lines > li')
    await expect(lines.locator('.range')).toHaveText([
      '0:00 to 19:09',
      '19:09 to 30:00',
      '30:00 to 32:10',
      '32:10 to 37:30',
      '37:30 to 1:09:10',
      '1:09:10 to 2:25:52',
    ])
    await expect(lines.locator('b')).toHaveText([
      'written up',
      'seen again',
      'written up',
      'left out',
      'written up',
      'still ahead',
    ])
    await expect(lines.nth(1).locator('a.post')).toHaveText([/Day 7, Post #6/, /Day 8, Post #7/])
    await expect(page.locator('.sum').last()).toHaveText(
      '43% written up, 1:03:50 of 2:25:52; 10:51 of it seen again; 1 gap, 5:20 in all.',
    )
  })

  test('leads from a stretch to its line, by keyboard', async ({ page }) => {
    await page.goto('course/')
    const stretch = page.getByRole('link', { name: '19:09 to 30:00, again, Day 7, Day 8' })
    await stretch.focus()
    await page.keyboard.press('Enter')
    const line = page.locator('li:target')
    await expect(line).toContainText('seen again')
    await expect(line).toBeInViewport()
    // The next stop is inside the line.
    await page.keyboard.press('Tab')
    await expect(line.getByRole('link').first()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/posts\/006-first\/$/)
  })

  test('needs no JavaScript', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
    const page = await context.newPage()
    await page.goto('course/')
    await page.getByRole('link', { name: '32:10 to 37:30, left out' }).click()
    await expect(page.locator('li:target')).toContainText('left out')
    await page.locator('li:target').getByText('1 chapter').click()
    await expect(page.locator('li:target')).toContainText('manual backpropagation example #1')
    await context.close()
  })

  test('a stretch is as tall as a finger, and picked by touch on a phone', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      hasTouch: true,
      viewport: { width: 360, height: 740 },
      ...(baseURL && { baseURL }),
    })
    const page = await context.newPage()
    await page.goto('course/')
    const stretch = page.getByRole('link', { name: '37:30 to 1:09:10, covered, Day 10' })
    expect((await stretch.locator('.touch').boundingBox())?.height).toBe(44)
    await stretch.tap()
    await expect(page.locator('li:target')).toContainText('Day 10')
    await context.close()
  })
})

test.describe('what travels', { tag }, () => {
  test('a task is done in a later post, and both posts and the list say so', async ({ page }) => {
    await page.goto('posts/006-first/')
    const task = page.locator('#task-by-hand')
    await expect(task.getByRole('checkbox')).toBeChecked()
    await expect(page.locator('#task-draw-the-graph').getByRole('checkbox')).not.toBeChecked()
    await task.getByRole('link', { name: 'Day 10, By hand' }).click()
    await expect(page.locator('#task-by-hand')).toContainText('Done here; open since 12 January 2025: Day 7')
    await page.goto('still-to-do/')
    await expect(page.locator('#draw-the-graph')).toContainText('open for 3 days')
    await expect(page.locator('#by-hand')).toContainText('after 3 days')
  })

  test('a sentence put right stays readable, with its correction beside it', async ({ page }) => {
    await page.goto('posts/006-first/')
    await expect(page.locator('del').first()).toBeVisible()
    const note = page.getByRole('note').filter({ hasText: 'Put right on Day 8' })
    await expect(note).toContainText('A Value is any number of an expression')
    await note.getByRole('link').click()
    await expect(page.getByRole('heading', { name: 'Put right on this day' })).toBeVisible()
    await expect(page.locator('del')).toHaveText(
      'Each Value is a neuron, "more or less", and data is its weight.',
    )
  })

  test('drafts and days to come are nowhere', async ({ page }) => {
    for (const path of ['', 'course/', 'still-to-do/', 'rss.xml']) {
      const text = await (await page.request.get(path)).text()
      expect(text).not.toMatch(/Not finished|From another time/)
    }
  })
})

test.describe('a moment of the video', { tag }, () => {
  test('offers to play in the corner, names its chapter, and asks another host only when told to', async ({
    page,
    complaints,
  }) => {
    await page.route(/youtube-nocookie/, (route) =>
      route.fulfill({ contentType: 'text/html', body: 'the video' }),
    )
    await page.goto('posts/006-first/')
    const moment = page.getByRole('link', { name: 'Video 1 at 8:08' })
    await moment.focus()
    await page.keyboard.press('Enter')
    const player = page.getByRole('dialog')
    await expect(player).toContainText('Video 1 at 8:08: derivative of a simple function with one input')
    await expect(player.getByRole('link', { name: 'On YouTube' })).toHaveAttribute(
      'href',
      /VMj-3S1tku0&t=488s/,
    )
    expect(complaints).toEqual([])
    await expect(player.getByRole('button', { name: 'Load and play' })).toBeFocused()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
    await page.keyboard.press('Enter')
    await expect(player.locator('iframe')).toHaveAttribute(
      'src',
      'https://www.youtube-nocookie.com/embed/VMj-3S1tku0?start=488&autoplay=1',
    )
    await page.keyboard.press('Escape')
    await expect(player).toBeHidden()
    await expect(page.locator('iframe')).toHaveCount(0)
    await expect(moment).toBeFocused()
    expect(complaints[0]).toContain('another host: https://www.youtube-nocookie.com')
    complaints.length = 0
  })

  test('is a link to the video without JavaScript', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
    const page = await context.newPage()
    await page.goto('posts/006-first/')
    await expect(page.getByRole('link', { name: 'Video 1 at 8:08' })).toHaveAttribute(
      'href',
      /youtube\.com\/watch/,
    )
    await expect(page.locator('.player')).toBeHidden()
    await context.close()
  })
})
