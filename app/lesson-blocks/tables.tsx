import type { ComponentPropsWithoutRef, CSSProperties } from 'react'

/**
 * Tables stack on a phone by CSS, which would take away what they are for assistive technology:
 * the roles keep it. Alignment comes as a style attribute, which the site's CSP blocks, so it
 * becomes a class.
 */
type CellProps<Tag extends 'td' | 'th'> = ComponentPropsWithoutRef<Tag> & { style?: CSSProperties }

const alignment = (style?: CSSProperties) =>
  style?.textAlign === 'right' || style?.textAlign === 'center'
    ? `align-${style.textAlign}`
    : undefined

export const tableComponents = {
  table: (props: ComponentPropsWithoutRef<'table'>) => (
    <table role="table" {...props} />
  ),
  thead: (props: ComponentPropsWithoutRef<'thead'>) => <thead role="rowgroup" {...props} />,
  tbody: (props: ComponentPropsWithoutRef<'tbody'>) => <tbody role="rowgroup" {...props} />,
  tr: (props: ComponentPropsWithoutRef<'tr'>) => <tr role="row" {...props} />,
  th: ({ style, ...props }: CellProps<'th'>) => (
    <th role="columnheader" scope="col" className={alignment(style)} {...props} />
  ),
  td: ({ style, ...props }: CellProps<'td'>) => (
    <td role="cell" className={alignment(style)} {...props} />
  ),
}
