import type { Database } from '~db/schema'

/** How a person sees what is kept about them. */
type Seen =
  /** In the file "Unduh data saya", from `exportOwnData`. */
  | 'own copy'
  /** On a page of their own: schedule, devices. */
  | 'own pages'
  /** On request to BKPSDM: it serves the platform's safety or records what staff did. */
  | 'on request'

/** How long it is kept. Only what the platform deletes by itself has an end here. */
type Kept =
  /** As long as the agency's own records schedule asks; the platform deletes none of it by itself. */
  | 'with the agency’s records'
  /** Deleted within a minute of its `expires_at`. */
  | 'until it expires'
  /** An uploaded sheet goes when its import is saved or set aside; a certificate's PDF stays with it. */
  | 'as long as what it belongs to'

interface Rule<Table> {
  columns: readonly (keyof Table & string)[]
  seen: Seen
  kept: Kept
}

type Rules = { [Name in keyof Database]?: readonly Rule<Database[Name]>[] }

const records = 'with the agency’s records'

/** Every column that says something of a living person (UU 27/2022): who sees it, how long it stays. */
export const PERSONAL_DATA = {
  people: [
    {
      columns: [
        'name',
        'title_front',
        'title_back',
        'nip',
        'number',
        'employment',
        'staff_group',
        'position',
        'grade',
        'email',
        'phone',
        'unit_id',
        'appointed_on',
        'activated_at',
      ],
      seen: 'own copy',
      kept: records,
    },
  ],
  sign_in_names: [{ columns: ['value', 'person_id'], seen: 'own copy', kept: records }],
  passwords: [{ columns: ['person_id', 'hash'], seen: 'on request', kept: records }],
  activation_codes: [
    { columns: ['person_id', 'code_hash', 'issued_by'], seen: 'on request', kept: records },
  ],
  certificate_names: [{ columns: ['person_id', 'name'], seen: 'own copy', kept: records }],
  corrections: [
    { columns: ['person_id', 'field', 'wanted'], seen: 'own copy', kept: records },
    { columns: ['settled_by'], seen: 'on request', kept: records },
  ],
  roles: [{ columns: ['person_id', 'role', 'granted_by'], seen: 'on request', kept: records }],
  sessions: [
    {
      columns: ['token_hash', 'person_id', 'label', 'enrolment_id', 'seen_at'],
      seen: 'own pages',
      kept: 'until it expires',
    },
  ],
  throttles: [{ columns: ['key'], seen: 'on request', kept: 'until it expires' }],
  cohorts: [
    { columns: ['signatory_name', 'signatory_position'], seen: 'own pages', kept: records },
    { columns: ['created_by'], seen: 'on request', kept: records },
  ],
  enrolments: [
    { columns: ['person_id'], seen: 'own copy', kept: records },
    {
      columns: ['agency_id', 'unit_id', 'staff_group', 'enrolled_by', 'last_seen_at'],
      seen: 'on request',
      kept: records,
    },
    { columns: ['day_marks', 'days_done', 'items_done'], seen: 'own pages', kept: records },
  ],
  own_dates: [
    { columns: ['enrolment_id', 'reason'], seen: 'own copy', kept: records },
    { columns: ['added_by'], seen: 'on request', kept: records },
  ],
  extensions: [
    { columns: ['enrolment_id', 'reason'], seen: 'own copy', kept: records },
    { columns: ['added_by'], seen: 'on request', kept: records },
  ],
  part_completions: [{ columns: ['enrolment_id'], seen: 'own copy', kept: records }],
  item_completions: [{ columns: ['enrolment_id', 'evidence'], seen: 'own copy', kept: records }],
  day_completions: [{ columns: ['enrolment_id', 'on_time'], seen: 'own copy', kept: records }],
  attendances: [
    { columns: ['enrolment_id', 'status', 'letter_number'], seen: 'own copy', kept: records },
    { columns: ['recorded_by'], seen: 'on request', kept: records },
  ],
  answers: [{ columns: ['enrolment_id', 'value'], seen: 'own copy', kept: records }],
  attempts: [
    { columns: ['enrolment_id', 'number', 'closed_by'], seen: 'own pages', kept: records },
  ],
  attempt_results: [
    {
      columns: ['number', 'reason', 'score', 'percent', 'passed'],
      seen: 'own pages',
      kept: records,
    },
    { columns: ['graded_by', 'graded_at'], seen: 'on request', kept: records },
  ],
  jobs: [
    { columns: ['payload', 'asked_by', 'cancel_asked_by'], seen: 'on request', kept: records },
  ],
  signatories: [
    { columns: ['name', 'nip', 'position'], seen: 'own pages', kept: records },
    { columns: ['added_by'], seen: 'on request', kept: records },
  ],
  signing_keys: [{ columns: ['created_by'], seen: 'on request', kept: records }],
  certificates: [
    {
      columns: ['enrolment_id', 'number', 'facts', 'credential', 'proof', 'ended_as', 'end_reason'],
      seen: 'own copy',
      kept: records,
    },
    {
      columns: ['subject_id', 'issued_by', 'document_hash', 'signed_hash', 'signed_by', 'ended_by'],
      seen: 'on request',
      kept: records,
    },
  ],
  survey_tallies: [
    // What a trainer was found to be; who found so is not kept.
    { columns: ['subject_id', 'counted', 'held'], seen: 'on request', kept: records },
  ],
  survey_revisions: [{ columns: ['author_id'], seen: 'on request', kept: records }],
  earned_requirements: [
    { columns: ['enrolment_id', 'requirement', 'evidence'], seen: 'own pages', kept: records },
  ],
  imports: [
    {
      columns: ['file_name', 'summary', 'uploaded_by', 'committed_by'],
      seen: 'on request',
      kept: records,
    },
  ],
  files: [
    { columns: ['sha256', 'bytes'], seen: 'on request', kept: 'as long as what it belongs to' },
  ],
  import_rows: [
    {
      columns: ['person', 'cells', 'findings', 'changes', 'name_choice', 'person_id'],
      seen: 'on request',
      kept: records,
    },
  ],
  revisions: [{ columns: ['author_id'], seen: 'on request', kept: records }],
  module_revisions: [{ columns: ['author_id'], seen: 'on request', kept: records }],
  replans: [{ columns: ['applied_by', 'reason'], seen: 'on request', kept: records }],
  holidays: [{ columns: ['added_by', 'removed_by'], seen: 'on request', kept: records }],
  unit_rules: [{ columns: ['added_by'], seen: 'on request', kept: records }],
  audit_entries: [
    { columns: ['actor_id', 'thing_id', 'details'], seen: 'on request', kept: records },
  ],
} as const satisfies Rules
