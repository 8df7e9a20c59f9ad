import { Button } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { placeOf } from '../answer-fields'
import { WorksheetFieldView, type AskedField } from '../worksheet-field/view'

export interface AskedWorksheet {
  id: string
  title: string
  /** Text and questions as they follow each other. */
  pieces: readonly ({ html: string } | { field: AskedField })[]
}

/** Several questions of one task, saved with the part's one form; drafts stay, however short. */
export function WorksheetView({ id, title, pieces }: AskedWorksheet) {
  return (
    <div className="block block-worksheet" id={placeOf(id)}>
      <p className="block-kicker">
        <Icon name="pencil" /> Lembar kerja
      </p>
      <p className="block-case-title">{title}</p>
      {pieces.map((piece, index) =>
        'field' in piece ? (
          <WorksheetFieldView key={piece.field.id} {...piece.field} />
        ) : (
          <div key={index} dangerouslySetInnerHTML={{ __html: piece.html }} />
        ),
      )}
      <Button kind="secondary" wide name="aksi" value={`simpan:${id}`}>
        Simpan lembar kerja
      </Button>
    </div>
  )
}
