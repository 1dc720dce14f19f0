// PDF files made on the spot.
import { PDFDocument, StandardFonts } from 'pdf-lib'

/** A file of so many A4 pages, each with its number in large figures; those named lie across. */
export async function aPdf(pages: number, across: readonly number[] = []): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (let number = 1; number <= pages; number += 1)
    pdf
      .addPage(across.includes(number) ? [842, 595] : [595, 842])
      .drawText(`Sheet ${number}`, { x: 60, y: 500, size: 40, font })
  return pdf.save()
}

/** A page that nobody can read without the password. */
export async function aLockedPdf(password: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await aPdf(1))
  pdf.encrypt({ userPassword: password, ownerPassword: `${password} of the owner` })
  return pdf.save()
}
