import type { Nodes } from 'mdast'
import type { Finding } from './finding'

/** A place in the author's file, from 1. */
export interface Place {
  line: number
  column: number
}

/** A run of words as a reader meets it: one paragraph, heading, table cell, or title of a block. */
export interface Passage extends Place {
  text: string
  /** Titles, and the sources of law and quotations, are not read as sentences. */
  kind: 'text' | 'title' | 'source'
  /** Names of the blocks around it, the outermost first. */
  within: readonly string[]
  /** Only this staff group's own case; '' for everyone. */
  staffGroup: string
}

export interface BlockUse extends Place {
  name: string
  /** The part in which it stands; '' before the first. */
  partId: string
  attributes: Readonly<Record<string, string>>
  /** The words between its tags. */
  text: string
  /** Nothing stands between the part's heading and it. */
  opensPart: boolean
}

/** What the allow-list found in a lesson: what is wrong, and what the lesson uses. */
export interface Judgement {
  findings: Finding[]
  parts: (Place & { partId: string; title: string })[]
  quizzes: (Place & { questionIds: string[] })[]
  reflections: (Place & { id: string })[]
  /** Ids of the other interactive blocks. */
  targets: (Place & { id: string })[]
  simulations: (Place & { id: string; name: string })[]
  pictures: (Place & { name: string })[]
  /** Days on which a legal basis was last checked. */
  checks: (Place & { day: string })[]
  passages: Passage[]
  blocks: BlockUse[]
  links: (Place & { url: string })[]
  /** The parser stopped: parts and blocks behind that place are not known. */
  incomplete?: true
}

export const emptyJudgement = (): Judgement => ({
  findings: [],
  parts: [],
  quizzes: [],
  reflections: [],
  targets: [],
  simulations: [],
  pictures: [],
  checks: [],
  passages: [],
  blocks: [],
  links: [],
})

/** The start of a node, or of what it stands in when the parser made it up (autolinks). */
export function placeOf(node: { position?: Nodes['position'] }, around: Place): Place {
  const start = node.position?.start
  return start ? { line: start.line, column: start.column } : around
}

/** Adds an error at a place. */
export function refuse(judgement: Judgement, place: Place, reason: string, fix: string): void {
  const { line, column } = place
  judgement.findings.push({ line, column, level: 'error', reason, fix })
}
