/** How wise a choice was, as its debrief says. */
export type Quality = 'tepat' | 'cukup' | 'berisiko'

export interface Choice {
  id: string
  text: string
  /** What comes of it, told at once. */
  outcome: string
  /** Why it matters, told in the debrief. */
  why: string
  quality: Quality
  /** Working days and office hours that pass. */
  days: number
  hours: number
  /** The scene it leads to, unless the time runs out on the way. */
  to: string
  /** Marks it leaves; `needs` and `unless` of other choices look at them. */
  marks: string[]
  needs: string[]
  unless: string[]
}

export interface Scene {
  id: string
  title: string
  paragraphs: string[]
  /** Empty in a scene that ends the story. */
  choices: Choice[]
  /** The closing words of a scene that ends the story; empty in any other. */
  closing: string[]
}

/** A story in scenes with a deadline in working days. The first scene opens it. */
export interface Simulation {
  id: string
  title: string
  /** A date, or a weekday ("Kamis"): the next one seen from the day a learner begins. */
  start: { day: string; minute: number }
  /** Working days, counted from the day after the start. */
  deadline: number
  /** The scene that comes when the deadline has passed. */
  timeUp: string
  scenes: Scene[]
}
