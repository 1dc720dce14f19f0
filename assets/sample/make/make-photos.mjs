// Turns the drawn scenes into camera pictures: a little noise, a darker edge, a soft lens, and the EXIF data a phone writes.
import sharp from 'sharp'
import { inFiles, run } from './desk.mjs'
import { scenes } from './photo-scenes.mjs'

const photos = [
  { file: 'rota-board.jpg', scene: 'corkBoard', taken: '2025:11:24 07:41:12' },
  { file: 'cause-whiteboard.jpg', scene: 'whiteboard', taken: '2025:10:23 15:22:40' },
  { file: 'drop-in-desk.jpg', scene: 'dropInDesk', taken: '2026:01:14 09:52:05', position: [51.88, -3.73] },
  { file: 'heater-store.jpg', scene: 'heaterStore', taken: '2025:12:03 16:10:33' },
  { file: 'queue-chart.jpg', scene: 'chartOnWall', taken: '2026:03:02 12:04:51', sideways: true },
  { file: 'thank-you-card.jpg', scene: 'thankYouCard', taken: '2026:04:15 13:15:27' },
]

const vignette = (width, height) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><radialGradient id="v" cx="0.46" cy="0.42" r="0.78"><stop offset="0.35" stop-color="#fff8e8" stop-opacity="0.12"/><stop offset="1" stop-color="#0c0a08" stop-opacity="0.42"/></radialGradient></defs>
    <rect width="${width}" height="${height}" fill="url(#v)"/></svg>`)

for (const { file, scene, taken, position, sideways } of photos) {
  const drawn = await sharp(Buffer.from(scenes[scene]())).flatten({ background: '#888888' }).blur(0.8).png().toBuffer()
  const { width, height } = await sharp(drawn).metadata()
  const noise = { type: 'gaussian', mean: 128, sigma: 7 }
  const grain = await sharp({ create: { width, height, channels: 3, background: '#808080', noise } })
    .png()
    .toBuffer()
  const lit = await sharp(drawn)
    .composite([{ input: vignette(width, height) }, { input: grain, blend: 'soft-light' }])
    .png()
    .toBuffer()
  // Orientation 6 tells a viewer to turn the stored picture a quarter clockwise, so it is stored a quarter the other way.
  await sharp(lit)
    .rotate(sideways ? 270 : 0)
    .jpeg({ quality: 76, mozjpeg: true })
    .toFile(inFiles(file))
  const where = position
    ? [
        `-GPSLatitude=${position[0]}`,
        '-GPSLatitudeRef=N',
        `-GPSLongitude=${-position[1]}`,
        '-GPSLongitudeRef=W',
        '-GPSAltitude=142',
        '-GPSAltitudeRef=0',
      ]
    : []
  run('exiftool', [
    '-q',
    '-overwrite_original',
    '-n',
    '-Make=Example',
    '-Model=Phone 12',
    `-DateTimeOriginal=${taken}`,
    `-CreateDate=${taken}`,
    `-Orientation=${sideways ? 6 : 1}`,
    ...where,
    inFiles(file),
  ])
}
