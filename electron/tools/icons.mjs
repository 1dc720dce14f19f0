// `node electron/tools/icons.mjs`: draws assets/icon/*.png anew from icon.svg. electron-builder makes .ico and .icns of the largest by itself.
import { writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { inRoot } from './folder.mjs'

/** In pixels: the sizes of Linux desktops; Windows and macOS are given the largest. */
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
/** The drawing's own side, in the units of its viewBox. */
const SIDE = 64

const draw = (side) =>
  sharp(inRoot('assets/icon/icon.svg'), { density: (72 * side) / SIDE })
    .resize(side, side)
    .png({ compressionLevel: 9 })
    .toBuffer()

for (const side of SIZES) writeFileSync(inRoot(`assets/icon/${side}x${side}.png`), await draw(side))
