import { PDFOperator, type PDFOperatorNames } from 'pdf-lib'

/**
 * Page content written by hand: thousands of small shapes are one text, not thousands of objects.
 * Coordinates are PDF's own, from the lower left.
 */
export const raw = (content: string): PDFOperator =>
  PDFOperator.of(content as unknown as PDFOperatorNames)

/** Two decimals are a hundredth of a point. */
export const figure = (value: number): string => String(Math.round(value * 100) / 100)
