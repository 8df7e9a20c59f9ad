import type { ComponentType } from 'react'
import type { BlockRules } from './block'
import { allowedForbiddenRules } from './allowed-forbidden/schema'
import { AllowedForbiddenView } from './allowed-forbidden/view'
import { caseStudyRules } from './case-study/schema'
import { CaseStudyView } from './case-study/view'
import { comparisonRules } from './comparison/schema'
import { ComparisonView } from './comparison/view'
import { districtMapRules } from './district-map/schema'
import { DistrictMapView } from './district-map/view'
import { legalBasisRules } from './legal-basis/schema'
import { LegalBasisView } from './legal-basis/view'
import { needsReviewRules } from './needs-review/schema'
import { NeedsReviewView } from './needs-review/view'
import { noteRules } from './note/schema'
import { NoteView } from './note/view'
import { pictureRules } from './picture/schema'
import { PictureView } from './picture/view'
import { pledgeRules } from './pledge/schema'
import { quizRules } from './quiz/schema'
import { quotationRules } from './quotation/schema'
import { QuotationView } from './quotation/view'
import { reflectionRules } from './reflection/schema'
import { simulationRules } from './simulation/schema'
import { staffCaseRules } from './staff-case/schema'
import { StaffCaseView } from './staff-case/view'
import { stepsRules } from './steps/schema'
import { StepsView } from './steps/view'
import { summaryCardRules } from './summary-card/schema'
import { SummaryCardView } from './summary-card/view'
import { termRules } from './term/schema'
import { TermView } from './term/view'
import { timelineRules } from './timeline/schema'
import { TimelineView } from './timeline/view'
import { videoRules } from './video/schema'
import { VideoView } from './video/view'
import { worksheetRules } from './worksheet/schema'
import { worksheetFieldRules } from './worksheet-field/schema'

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
  GarisWaktu: { folder: 'timeline', rules: timelineRules, View: TimelineView },
  BolehTidak: {
    folder: 'allowed-forbidden',
    rules: allowedForbiddenRules,
    View: AllowedForbiddenView,
  },
  PetaKecamatan: { folder: 'district-map', rules: districtMapRules, View: DistrictMapView },
  KasusRumpun: { folder: 'staff-case', rules: staffCaseRules, View: StaffCaseView },
  KartuRingkas: { folder: 'summary-card', rules: summaryCardRules, View: SummaryCardView },
  Video: { folder: 'video', rules: videoRules, View: VideoView },
  Gambar: { folder: 'picture', rules: pictureRules, View: PictureView },
  Kuis: { folder: 'quiz', rules: quizRules, View: null },
  Refleksi: { folder: 'reflection', rules: reflectionRules, View: null },
  LembarKerja: { folder: 'worksheet', rules: worksheetRules, View: null },
  Isian: { folder: 'worksheet-field', rules: worksheetFieldRules, View: null },
  Ikrar: { folder: 'pledge', rules: pledgeRules, View: null },
  Simulasi: { folder: 'simulation', rules: simulationRules, View: null },
}

/** The rules of a block, or undefined for a name that is not one (also `constructor` and its like). */
export function findBlock(name: string | null): LessonBlock | undefined {
  return name && Object.hasOwn(lessonBlocks, name) ? lessonBlocks[name] : undefined
}
