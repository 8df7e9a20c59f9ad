import type { Migration } from 'kysely'
import * as people from './0001_people'
import * as unitsAndCalendar from './0002_units_and_calendar'
import * as content from './0003_content'
import * as cohorts from './0004_cohorts'
import * as progress from './0005_progress'
import * as importsAndAudit from './0006_imports_and_audit'
import * as modules from './0007_modules'
import * as planVersion from './0008_plan_version'
import * as importChanges from './0009_import_changes'
import * as watchIndexes from './0010_watch_indexes'
import * as assessment from './0011_assessment'
import * as jobsAndCertificates from './0012_jobs_and_certificates'
import * as itemsAskedFrom from './0013_items_asked_from'
import * as surveys from './0014_surveys'

/** The table of contents, in order. A migration is frozen in time: it never imports the app's code. */
export const migrations: Record<string, Migration> = {
  '0001_people': people,
  '0002_units_and_calendar': unitsAndCalendar,
  '0003_content': content,
  '0004_cohorts': cohorts,
  '0005_progress': progress,
  '0006_imports_and_audit': importsAndAudit,
  '0007_modules': modules,
  '0008_plan_version': planVersion,
  '0009_import_changes': importChanges,
  '0010_watch_indexes': watchIndexes,
  '0011_assessment': assessment,
  '0012_jobs_and_certificates': jobsAndCertificates,
  '0013_items_asked_from': itemsAskedFrom,
  '0014_surveys': surveys,
}
