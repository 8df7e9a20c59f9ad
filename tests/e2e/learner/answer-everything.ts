import { expect, type Page } from '@playwright/test'
import { readOn } from './lesson'

/** Longer than any lesson asks for. */
const WORDS = Array.from({ length: 60 }, (_, index) => `kata${index + 1}`).join(' ')
/** No story is longer than this. */
const MOST_STEPS = 40

/** Reads the lesson whose part is open to its end, with everything it asks for. */
export async function readToTheEnd(page: Page): Promise<void> {
  const part = () => new URL(page.url()).pathname
  const lesson = part().replace(/[^/]+$/, '')
  for (let here = part(); here.startsWith(lesson); here = part()) {
    await answerEverything(page)
    await readOn(page)
    expect(part(), 'nothing was missing').not.toBe(here)
  }
}

/**
 * Gives a lesson part everything it asks for, right or wrong, as somebody without scripts can: pledges
 * and stories have buttons of their own, the rest waits in the one form for *Lanjut*.
 */
export async function answerEverything(page: Page): Promise<void> {
  await makePledges(page)
  await playStories(page)
  await page.evaluate((words) => {
    for (const question of document.querySelectorAll('.block-quiz fieldset'))
      question.querySelector('input')!.checked = true
    for (const text of document.querySelectorAll<HTMLTextAreaElement>('.lesson textarea'))
      text.value = words
  }, WORDS)
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
  const story = page.locator('.block-simulation')
  const onward = story.getByRole('button', { name: /^(Mulai simulasi|Lakukan|Baca ulasan)/ })
  for (let steps = 0; (await onward.count()) > 0; steps++) {
    expect(steps, 'a story comes to its end').toBeLessThan(MOST_STEPS)
    const choices = story.getByRole('radio')
    if ((await choices.count()) > 0) await choices.last().check()
    await onward.first().click()
  }
}
