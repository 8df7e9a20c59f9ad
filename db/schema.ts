/**
 * Every table, types only. Portable between SQLite and PostgreSQL:
 * ids are UUIDv7 text, instants `YYYY-MM-DDTHH:mm:ss.sssZ`, days `YYYY-MM-DD`,
 * booleans 0/1, JSON as text. The tables are made in `migrations/`.
 */
import type { Kysely, Transaction } from 'kysely'
import type {
  PeopleTable,
  SignInNamesTable,
  PasswordsTable,
  ActivationCodesTable,
  CertificateNamesTable,
  CorrectionsTable,
  RolesTable,
  SessionsTable,
  ThrottlesTable,
} from './tables/people'
import type { UnitsTable, UnitRulesTable, HolidaysTable } from './tables/units-and-calendar'
import type {
  RevisionsTable,
  LessonPartsTable,
  QuestionsTable,
  LessonImagesTable,
  FilesTable,
  ContentConflictsTable,
  ModuleRevisionsTable,
  BankQuestionsTable,
} from './tables/content'
import type {
  CohortsTable,
  CohortDaysTable,
  CohortItemsTable,
  ReplansTable,
  OwnDatesTable,
  ExtensionsTable,
} from './tables/cohorts'
import type {
  EnrolmentsTable,
  PartCompletionsTable,
  ItemCompletionsTable,
  DayCompletionsTable,
  AttendancesTable,
  AnswersTable,
} from './tables/progress'
import type { AttemptsTable, AttemptResultsTable } from './tables/assessment'
import type {
  JobsTable,
  JobLeasesTable,
  SignatoriesTable,
  SigningKeysTable,
  CertificateSerialsTable,
  CertificatesTable,
} from './tables/jobs-and-certificates'
import type { SurveyRevisionsTable, SurveyTalliesTable } from './tables/surveys'
import type { EarnedRequirementsTable } from './tables/results'
import type {
  ImportsTable,
  ImportRowsTable,
  AuditEntriesTable,
  AuditSealsTable,
} from './tables/imports-and-audit'

export type * from './columns'
export type * from './tables/people'
export type * from './tables/units-and-calendar'
export type * from './tables/content'
export type * from './tables/cohorts'
export type * from './tables/progress'
export type * from './tables/assessment'
export type * from './tables/jobs-and-certificates'
export type * from './tables/surveys'
export type * from './tables/results'
export type * from './tables/imports-and-audit'

/** What a domain function receives: the database, or the transaction it must stay inside. */
export type Db = Kysely<Database> | Transaction<Database>

export interface Database {
  people: PeopleTable
  sign_in_names: SignInNamesTable
  passwords: PasswordsTable
  activation_codes: ActivationCodesTable
  certificate_names: CertificateNamesTable
  corrections: CorrectionsTable
  roles: RolesTable
  sessions: SessionsTable
  throttles: ThrottlesTable
  units: UnitsTable
  unit_rules: UnitRulesTable
  holidays: HolidaysTable
  revisions: RevisionsTable
  lesson_parts: LessonPartsTable
  questions: QuestionsTable
  lesson_images: LessonImagesTable
  files: FilesTable
  content_conflicts: ContentConflictsTable
  module_revisions: ModuleRevisionsTable
  bank_questions: BankQuestionsTable
  cohorts: CohortsTable
  cohort_days: CohortDaysTable
  cohort_items: CohortItemsTable
  replans: ReplansTable
  own_dates: OwnDatesTable
  extensions: ExtensionsTable
  enrolments: EnrolmentsTable
  part_completions: PartCompletionsTable
  item_completions: ItemCompletionsTable
  day_completions: DayCompletionsTable
  attendances: AttendancesTable
  answers: AnswersTable
  attempts: AttemptsTable
  attempt_results: AttemptResultsTable
  jobs: JobsTable
  job_leases: JobLeasesTable
  signatories: SignatoriesTable
  signing_keys: SigningKeysTable
  certificate_serials: CertificateSerialsTable
  certificates: CertificatesTable
  survey_revisions: SurveyRevisionsTable
  survey_tallies: SurveyTalliesTable
  earned_requirements: EarnedRequirementsTable
  imports: ImportsTable
  import_rows: ImportRowsTable
  audit_entries: AuditEntriesTable
  audit_seals: AuditSealsTable
}
