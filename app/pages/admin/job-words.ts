import type { JobState } from '~/domain/jobs/job'

export const JOB_WORDS: Record<JobState, string> = {
  waiting: 'menunggu giliran',
  running: 'sedang berjalan',
  done: 'selesai',
  failed: 'berhenti',
  cancelled: 'dihentikan',
}
