import { Fragment } from 'react'

const DOUBLED = /(\p{L}+-[\p{L}\d]+)/u

/** A title whose joined words (terus-menerus, nilai-nilai, ke-7) are not broken at their hyphen. */
export function Unbroken({ text }: { text: string }) {
  return text.split(DOUBLED).map((piece, index) =>
    index % 2 === 1 ? (
      <span key={index} className="nowrap">
        {piece}
      </span>
    ) : (
      <Fragment key={index}>{piece}</Fragment>
    ),
  )
}
