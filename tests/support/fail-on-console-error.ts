import { afterEach, beforeEach, vi, type MockInstance } from 'vitest'

let spies: MockInstance[] = []

beforeEach(() => {
  spies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')]
})

afterEach(() => {
  const calls = spies.flatMap((spy) => spy.mock.calls)
  spies.forEach((spy) => spy.mockRestore())
  if (calls.length > 0) throw new Error(`The console was used for errors: ${calls.join(' | ')}`)
})
