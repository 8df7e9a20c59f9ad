import { Fragment } from 'react'

const JOINED =
  /(\p{L}+-[\p{L}\d]+|\d{1,2} (?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|Nov|Des)\p{L}*|pukul \d{2}\.\d{2} WIB|3 × 24 jam)/u

/** Text whose joined words (terus-menerus, ke-7), dates and times are not broken between lines. */
export function Unbroken({ text }: { text: string }) {
  return text.split(JOINED).map((piece, index) =>
    index % 2 === 1 ? (
      <span key={index} className="nowrap">
        {piece}
      </span>
    ) : (
      <Fragment key={index}>{piece}</Fragment>
    ),
  )
}
