import type { ComponentType } from 'react'
import type { BlockRules } from './block'
import { caseStudyRules } from './case-study/schema'
import { CaseStudyView } from './case-study/view'
import { comparisonRules } from './comparison/schema'
import { ComparisonView } from './comparison/view'
import { legalBasisRules } from './legal-basis/schema'
import { LegalBasisView } from './legal-basis/view'
import { needsReviewRules } from './needs-review/schema'
import { NeedsReviewView } from './needs-review/view'
import { noteRules } from './note/schema'
import { NoteView } from './note/view'
import { pictureRules } from './picture/schema'
import { PictureView } from './picture/view'
import { quizRules } from './quiz/schema'
import { quotationRules } from './quotation/schema'
import { QuotationView } from './quotation/view'
import { reflectionRules } from './reflection/schema'
import { stepsRules } from './steps/schema'
import { StepsView } from './steps/view'
import { termRules } from './term/schema'
import { TermView } from './term/view'

export interface LessonBlock {
  /** Its folder here, which also holds example.mdx and help.md. */
  folder: string
  rules: BlockRules
  /** Static blocks only: interactive ones leave a placeholder and are filled per request. */
  // The linter has checked the attributes against `rules` before any view sees them.
  View: ComponentType<any> | null
}

/** The blocks an author may use, by the name written in a lesson. */
export const lessonBlocks: Readonly<Record<string, LessonBlock>> = {
  Catatan: { folder: 'note', rules: noteRules, View: NoteView },
  DasarHukum: { folder: 'legal-basis', rules: legalBasisRules, View: LegalBasisView },
  PerluPeriksa: { folder: 'needs-review', rules: needsReviewRules, View: NeedsReviewView },
  Kutipan: { folder: 'quotation', rules: quotationRules, View: QuotationView },
  Langkah: { folder: 'steps', rules: stepsRules, View: StepsView },
  Istilah: { folder: 'term', rules: termRules, View: TermView },
  StudiKasus: { folder: 'case-study', rules: caseStudyRules, View: CaseStudyView },
  Perbandingan: { folder: 'comparison', rules: comparisonRules, View: ComparisonView },
  Gambar: { folder: 'picture', rules: pictureRules, View: PictureView },
  Kuis: { folder: 'quiz', rules: quizRules, View: null },
  Refleksi: { folder: 'reflection', rules: reflectionRules, View: null },
}

/** The rules of a block, or undefined for a name that is not one (also `constructor` and its like). */
export function findBlock(name: string | null): LessonBlock | undefined {
  return name && Object.hasOwn(lessonBlocks, name) ? lessonBlocks[name] : undefined
}
