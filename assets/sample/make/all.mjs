// Makes every file of the sample again. Needs the Debian packages libreoffice-writer, chromium, groff, librsvg2-bin, ghostscript,
// qpdf, mupdf-tools, libimage-exiftool-perl, espeak-ng, fontconfig, fonts-noto-core, fonts-liberation2, fonts-comic-neue,
// fonts-urw-base35 and fonts-crosextra-carlito. Trellis itself never runs this: the finished files are kept beside it.

for (const maker of ['office', 'drawn', 'pdf-lib', 'web-page', 'plain', 'photos']) await import(`./make-${maker}.mjs`)
