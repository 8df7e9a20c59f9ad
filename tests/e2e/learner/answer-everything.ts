import { expect, type Page } from '@playwright/test'

/** Longer than any lesson asks for. */
const WORDS = Array.from({ length: 60 }, (_, index) => `kata${index + 1}`).join(' ')
/** No story is longer than this. */
const MOST_STEPS = 40

/**
 * Gives a lesson part everything it asks for, right or wrong, as somebody without scripts can: pledges
 * and stories have buttons of their own, the rest waits in the one form for *Lanjut*.
 */
export async function answerEverything(page: Page): Promise<void> {
  await makePledges(page)
  await playStories(page)
  for (const question of await page.locator('.block-quiz fieldset').all())
    await question.getByRole('radio').or(question.getByRole('checkbox')).first().check()
  for (const text of await page.locator('.lesson').getByRole('textbox').all())
    await text.fill(WORDS)
}

async function makePledges(page: Page): Promise<void> {
  const waiting = page.locator('.block-pledge').filter({ has: page.getByRole('checkbox') })
  while ((await waiting.count()) > 0) {
    await waiting.first().getByRole('checkbox').check()
    await waiting.first().getByRole('button', { name: 'Nyatakan' }).click()
  }
}

/** Takes the last choice of every scene, to the end and its debrief. */
async function playStories(page: Page): Promise<void> {
  const on = page
    .locator('.block-simulation')
    .getByRole('button', { name: /^(Mulai simulasi|Lakukan|Baca ulasan)/ })
  let steps = 0
  while ((await on.count()) > 0) {
    expect(steps++, 'a story that comes to its end').toBeLessThan(MOST_STEPS)
    const choices = page.locator('.block-simulation').getByRole('radio')
    if ((await choices.count()) > 0) await choices.last().check()
    await on.first().click()
  }
}
