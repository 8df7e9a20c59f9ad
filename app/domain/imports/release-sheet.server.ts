import type { Db, Id } from '~db/schema'

/**
 * Deletes the uploaded file of an import that is no longer a preview: it may hold columns that nobody
 * reads, such as NIK. Its name and hash stay. A file that another preview or a lesson's image uses is
 * kept for them. Runs inside `trx`, after the import has left the preview.
 */
export async function releaseSheet(trx: Db, importId: Id): Promise<void> {
  await trx
    .deleteFrom('files')
    .where('sha256', '=', (eb) =>
      eb.selectFrom('imports').select('file_sha256').where('id', '=', importId),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('imports')
            .select('imports.id')
            .whereRef('imports.file_sha256', '=', 'files.sha256')
            .where('state', '=', 'preview'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('lesson_images')
            .select('lesson_images.name')
            .whereRef('lesson_images.file_hash', '=', 'files.sha256'),
        ),
      ),
    )
    .execute()
}
