import { PDFDocument } from 'pdf-lib'
import type { Instant } from '~db/schema'
import { drawBack } from './back'
import { Fonts } from './fonts.server'
import { drawFront } from './front'
import { HEIGHT, Sheet, WIDTH } from './page'
import type { Printed } from './printed'

/** Letters of the fixed words, dates and figures; names bring their own. */
const FIXED = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;()/·…=-?'`

/** The certificate as a PDF of two pages, A4 across, with the fonts it needs inside. The same input gives the same bytes. */
export async function drawCertificate(printed: Printed, issuedAt: Instant): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const { facts, agencyName, number } = printed
  const everything = FIXED + agencyName + JSON.stringify(facts) + number
  const fonts = await Fonts.for(document, { normal: everything, bold: everything })
  drawFront(new Sheet(document.addPage([WIDTH, HEIGHT]), fonts), printed)
  drawBack(new Sheet(document.addPage([WIDTH, HEIGHT]), fonts), printed)
  document.setTitle(`${facts.title} ${number}`, { showInWindowTitleBar: true })
  document.setAuthor(printed.agency)
  document.setSubject(facts.programme.title)
  document.setLanguage('id')
  document.setCreator('Orientasi ASN Pontianak')
  document.setProducer('pdf-lib')
  document.setCreationDate(new Date(issuedAt))
  document.setModificationDate(new Date(issuedAt))
  return document.save()
}
