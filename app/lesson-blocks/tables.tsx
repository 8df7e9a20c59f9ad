import type { ComponentPropsWithoutRef, CSSProperties } from 'react'

type CellProps<Tag extends 'td' | 'th'> = ComponentPropsWithoutRef<Tag> & { style?: CSSProperties }

/** Alignment comes as a style attribute, which the site's CSP blocks, so it becomes a class. */
const alignment = (style?: CSSProperties) =>
  style?.textAlign === 'right' || style?.textAlign === 'center'
    ? `align-${style.textAlign}`
    : undefined

/** Cells of any table in a lesson; the theme stacks them on a narrow screen. */
export const tableComponents = {
  th: ({ style, ...props }: CellProps<'th'>) => (
    <th scope="col" className={alignment(style)} {...props} />
  ),
  td: ({ style, ...props }: CellProps<'td'>) => <td className={alignment(style)} {...props} />,
}
