import { issueCertificates } from '../certificates/issue-job.server'
import type { JobKind } from './job'

/** Everything the runner knows how to do. */
export const jobKinds: readonly JobKind<any>[] = [issueCertificates]
