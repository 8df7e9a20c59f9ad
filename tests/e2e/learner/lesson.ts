import { expect, type Locator, type Page } from '@playwright/test'

/** The question of a self-check that has this text, answered or not. */
export function question(page: Page, text: string): Locator {
  return page.locator('.quiz-question').filter({ hasText: text })
}

/** Chooses the options that contain these words and has the server check them. */
export async function answer(question: Locator, ...options: string[]): Promise<void> {
  for (const option of options) await question.getByLabel(option).check()
  await question.getByRole('button', { name: 'Periksa jawaban' }).click()
  await expect(question.getByText('Pilihan Anda').first()).toBeVisible()
}

/** Presses the one filled button of the part: onward to the next part, or "Selesai". */
export async function readOn(page: Page): Promise<void> {
  await page.locator('button[value="lanjut"]').click()
}

/** Which part is open: "2 dari 4 bagian". */
export async function expectPart(page: Page, number: number, of: number): Promise<void> {
  await expect(page.getByRole('banner').getByText(`${number} dari ${of} bagian`)).toBeVisible()
}
