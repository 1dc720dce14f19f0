// Six scenes, drawn as SVG of 1200 × 900 (the chart on the wall: 900 × 1200), that the photo maker turns into camera pictures.
import { callWeeks } from './figures.mjs'

const hand = 'Comic Neue'
const svg = (
  width,
  height,
  inside,
) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Liberation Sans">
  <defs>
    <filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="7"/></filter>
    <filter id="blur" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="3"/></filter>
    <linearGradient id="wall" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#e9e4d8"/><stop offset="1" stop-color="#c9c2b2"/></linearGradient>
    <linearGradient id="wood" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#b98d5c"/><stop offset="1" stop-color="#8f683e"/></linearGradient>
    <linearGradient id="metal" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#8d969b"/><stop offset="0.5" stop-color="#d5dadd"/><stop offset="1" stop-color="#7b848a"/></linearGradient>
  </defs>${inside}</svg>`

/** A sheet of paper with its shadow, pinned at the top. */
const sheet = (
  x,
  y,
  width,
  height,
  turn,
  colour,
  inside,
  pin = '#c0392b',
) => `<g transform="rotate(${turn} ${x + width / 2} ${y})">
  <rect x="${x + 7}" y="${y + 9}" width="${width}" height="${height}" fill="#2b2116" opacity="0.42" filter="url(#soft)"/>
  <rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>
  ${inside}
  <circle cx="${x + width / 2 + 2}" cy="${y + 17}" r="10" fill="#1f1812" opacity="0.35" filter="url(#blur)"/>
  <circle cx="${x + width / 2}" cy="${y + 13}" r="10" fill="${pin}"/><circle cx="${x + width / 2 - 3}" cy="${y + 10}" r="3.4" fill="#ffffff" opacity="0.75"/></g>`

function corkBoard() {
  let flecks = ''
  for (let i = 0; i < 900; i += 1) {
    const x = (i * 7919) % 1080
    const y = (i * 104729) % 780
    flecks += `<circle cx="${60 + x}" cy="${60 + y}" r="${1 + (i % 3)}" fill="${i % 2 ? '#9c6f3f' : '#d8ab74'}" opacity="0.5"/>`
  }
  const head = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri']
  const rota = [
    ['Siân', 'lead', 'lead', 'lead', 'lead', 'lead'],
    ['Adv. 1', 'E', 'E', 'E', 'E', 'E'],
    ['Adv. 2', 'W', 'W', '·', 'W', 'W'],
    ['Adv. 3', 'C', 'C', 'C', 'C', 'C'],
    ['Adv. 4', 'E', 'E', 'E', 'E', 'E'],
    ['Adv. 5', '·', '·', 'W', '·', '·'],
    ['Adv. 6', 'C', 'C', 'C', 'C', 'C'],
    ['Adv. 7', '·', '·', '·', '·', '·'],
    ['Adv. 8', 'L', 'L', 'L', 'L', 'L'],
  ]
  const colours = { E: '#f6dc9a', L: '#d9d9d9', C: '#cfe5d8', W: '#d4def2', lead: '#f2cfc4' }
  const cells = [head, ...rota]
    .map((row, line) =>
      row
        .map((words, column) => {
          const x = 345 + (column === 0 ? 0 : 42 + column * 80)
          const width = column === 0 ? 122 : 80
          const y = 232 + line * 45
          const fill = line === 0 ? '#e3ebe6' : (colours[words] ?? '#ffffff')
          return `<rect x="${x}" y="${y}" width="${width}" height="45" fill="${fill}" stroke="#7f8a85"/><text x="${x + width / 2}" y="${y + 30}" font-size="21" text-anchor="middle" ${line === 0 || column === 0 ? 'font-weight="bold"' : ''} fill="#202825">${words}</text>`
        })
        .join(''),
    )
    .join('')
  return svg(
    1200,
    900,
    `<rect width="1200" height="900" fill="url(#wall)"/>
    <rect x="34" y="38" width="1150" height="850" fill="#241b12" opacity="0.35" filter="url(#soft)"/>
    <rect x="24" y="24" width="1152" height="848" rx="6" fill="url(#wood)"/><rect x="52" y="52" width="1096" height="792" fill="#c3935a"/>${flecks}
    ${sheet(320, 120, 580, 610, 0.8, '#fdfdfa', `<text x="610" y="180" font-size="34" font-weight="bold" text-anchor="middle" fill="#1f4d3a">Rota, week of 24 November</text><text x="610" y="212" font-size="19" text-anchor="middle" fill="#444">E early 7.30 · C calling out · W Welsh line · L leave</text>${cells}<text x="350" y="712" font-size="23" font-family="${hand}" fill="#23408e" font-weight="bold">Swap? Tell Siân before 4pm.</text>`)}
    ${sheet(92, 110, 200, 270, -3, '#fff3b8', `<text x="112" y="180" font-size="27" font-family="${hand}" font-weight="bold" fill="#333">No breaks</text><text x="112" y="216" font-size="27" font-family="${hand}" fill="#333">Mondays 8–10</text><text x="112" y="270" font-size="24" font-family="${hand}" fill="#333">(trial, until</text><text x="112" y="300" font-size="24" font-family="${hand}" fill="#333">Christmas)</text>`, '#2e86c1')}
    ${sheet(78, 440, 218, 300, 2.4, '#eef5ef', `<text x="187" y="500" font-size="25" font-weight="bold" text-anchor="middle" fill="#1f4d3a">Hours used</text><text x="187" y="570" font-size="62" font-weight="bold" text-anchor="middle" fill="#1f4d3a">0 / 120</text><text x="187" y="620" font-size="20" text-anchor="middle" fill="#444">starts today</text><rect x="108" y="655" width="158" height="24" fill="#fff" stroke="#667"/>`, '#27ae60')}
    ${sheet(935, 130, 190, 250, 3, '#f7e3e0', `<text x="1030" y="190" font-size="25" font-weight="bold" text-anchor="middle" fill="#8e2f22">Lines to know</text><text x="955" y="235" font-size="20" fill="#333">7  interpreter</text><text x="955" y="268" font-size="20" fill="#333">8  text service</text><text x="955" y="301" font-size="20" fill="#333">9  out of hours</text><text x="955" y="345" font-size="20" fill="#333">6  trades desk</text>`, '#8e44ad')}
    ${sheet(925, 450, 205, 285, -2, '#fdfdfa', `<text x="1027" y="510" font-size="23" font-weight="bold" text-anchor="middle" fill="#333">Last week</text><text x="950" y="560" font-size="21" fill="#333">in 60 s</text><text x="1105" y="560" font-size="25" font-weight="bold" text-anchor="end" fill="#2f6f55">74%</text><text x="950" y="604" font-size="21" fill="#333">gave up</text><text x="1105" y="604" font-size="25" font-weight="bold" text-anchor="end" fill="#a33">9.7%</text><text x="950" y="665" font-size="20" font-family="${hand}" fill="#23408e">we can do</text><text x="950" y="692" font-size="20" font-family="${hand}" fill="#23408e">this, bawb!</text>`)}`,
  )
}

function whiteboard() {
  const stroke = (points, colour, width = 5) =>
    `<path d="${points}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" opacity="0.88"/>`
  const words = (x, y, text, colour, size = 30, anchor = 'start') =>
    `<text x="${x}" y="${y}" font-family="${hand}" font-weight="bold" font-size="${size}" fill="${colour}" text-anchor="${anchor}" opacity="0.9">${text}</text>`
  const rib = (x, top, title, causes) => {
    const direction = top ? -1 : 1
    const endY = 440 + direction * 262
    let out = stroke(
      `M${x} 440 C ${x - 30} ${440 + direction * 90}, ${x - 92} ${440 + direction * 190}, ${x - 118} ${endY}`,
      '#1c4fa0',
    )
    out += words(x - 126, endY + (top ? -16 : 40), title, '#1c4fa0', 34, 'middle')
    causes.forEach(([text, isHot], i) => {
      const y = 440 + direction * (62 + i * 66)
      const along = x - 20 - i * 32
      out += stroke(`M${along} ${y} l -34 ${i % 2 ? 2 : -2}`, '#333', 4)
      out += words(along - 42, y + 9, text, isHot ? '#b3261e' : '#2b2b2b', 24, 'end')
    })
    return out
  }
  return svg(
    1200,
    900,
    `<rect width="1200" height="900" fill="#aeb4b5"/><rect width="1200" height="900" fill="url(#wall)" opacity="0.35"/>
    <rect x="40" y="52" width="1136" height="790" fill="#22282b" opacity="0.35" filter="url(#soft)"/>
    <rect x="30" y="36" width="1140" height="784" rx="8" fill="url(#metal)"/><rect x="48" y="54" width="1104" height="748" fill="#f7f9f9"/>
    <path d="M48 54 L620 54 L180 802 L48 802 Z" fill="#ffffff" opacity="0.7"/>
    <path d="M820 130 C 900 150, 1000 110, 1090 150 M830 170 C 930 190, 1010 150, 1100 185" stroke="#cdd8e4" stroke-width="26" fill="none" opacity="0.55"/>
    ${words(78, 112, 'Why is nobody in?   23 Oct', '#1d7a46', 42)}
    ${stroke('M92 440 C 350 434, 640 446, 918 440', '#1c4fa0', 7)}${stroke('M890 418 L 922 440 L 888 464', '#1c4fa0', 7)}
    <path d="M926 372 C 1000 360, 1110 366, 1130 374 C 1140 420, 1138 470, 1130 510 C 1060 520, 970 518, 930 508 C 920 460, 920 410, 926 372 Z" fill="none" stroke="#b3261e" stroke-width="6"/>
    ${words(1030, 430, '1 visit in 7', '#b3261e', 36, 'middle')}${words(1030, 476, 'nobody home', '#b3261e', 32, 'middle')}
    ${rib(390, true, 'Telling', [['text from strange no.', true], ['only one language'], ['letter comes late']])}
    ${rib(640, true, 'People', [['night shifts'], ['forgot'], ['hospital']])}
    ${rib(880, true, 'System', [['old phone nos.', true], ['slot = 5 hours', true], ['2 diaries']])}
    ${rib(390, false, 'Us', [['no call on the day', true], ['notes not read'], ['promise: “soon”']])}
    ${rib(640, false, 'Vans', [['running late'], ['did not knock', true], ['no parking']])}
    ${rib(880, false, 'Place', [['new blocks'], ['broken buzzers'], ['no signal']])}
    ${words(860, 780, 'red = ours to mend', '#b3261e', 28)}
    <rect x="330" y="806" width="520" height="26" rx="6" fill="url(#metal)"/><rect x="330" y="826" width="520" height="10" fill="#5c6468" opacity="0.6"/>
    ${['#b3261e', '#1c4fa0', '#1d7a46', '#222'].map((colour, i) => `<rect x="${380 + i * 92}" y="${796 - (i % 2) * 2}" width="78" height="15" rx="6" fill="#f4f4f4" stroke="#999"/><rect x="${438 + i * 92}" y="${796 - (i % 2) * 2}" width="22" height="15" rx="5" fill="${colour}"/>`).join('')}
    <rect x="764" y="782" width="66" height="26" rx="4" fill="#3a4247"/>`,
  )
}

function dropInDesk() {
  const leaflets = [0, 1, 2, 3, 4, 5, 6, 7, 8]
    .map((i) => {
      const x = 912 + (i % 3) * 82
      const y = 226 + Math.floor(i / 3) * 128
      const colour = [
        '#2f6f55',
        '#c65d3b',
        '#3c5fa8',
        '#d9a534',
        '#6a4c93',
        '#2a8c9e',
        '#a83c5a',
        '#54803a',
        '#4a5568',
      ][i]
      return `<rect x="${x}" y="${y}" width="70" height="100" fill="${colour}"/><rect x="${x + 8}" y="${y + 12}" width="54" height="9" fill="#fff" opacity="0.9"/><rect x="${x + 8}" y="${y + 28}" width="40" height="5" fill="#fff" opacity="0.7"/><rect x="${x - 4}" y="${y + 66}" width="78" height="44" fill="#dfe5e6" opacity="0.75"/>`
    })
    .join('')
  return svg(
    1200,
    900,
    `<rect width="1200" height="660" fill="#dfe6e1"/><rect y="640" width="1200" height="260" fill="#8b8378"/><path d="M0 660 H1200 L1200 900 H0 Z" fill="#a39a8c"/>
    ${[...Array(14).keys()].map((i) => `<path d="M${600 + (i - 7) * 90} 660 L${600 + (i - 7) * 230} 900" stroke="#8d8476" stroke-width="2"/>`).join('')}
    <rect x="58" y="90" width="330" height="300" fill="#f8fbff"/><rect x="58" y="90" width="330" height="300" fill="#b9d4e8" opacity="0.8"/><path d="M58 330 C 150 270, 240 300, 388 240 V390 H58 Z" fill="#7a9b73"/><path d="M58 360 C 180 320, 260 350, 388 310 V390 H58 Z" fill="#5f8560"/><rect x="58" y="90" width="330" height="300" fill="none" stroke="#fff" stroke-width="14"/><path d="M223 90 V390" stroke="#fff" stroke-width="10"/>
    <rect x="440" y="96" width="410" height="118" rx="8" fill="#1f4d3a"/><text x="645" y="148" font-size="40" font-weight="bold" fill="#fff" text-anchor="middle">Galw heibio</text><text x="645" y="194" font-size="28" fill="#d8ecdf" text-anchor="middle">Drop in · Wednesdays 10–3</text>
    <rect x="892" y="200" width="270" height="420" fill="#59636a"/><rect x="902" y="210" width="250" height="400" fill="#79848b"/>${leaflets}
    <rect x="556" y="300" width="178" height="120" rx="6" fill="#22282b"/><rect x="564" y="308" width="162" height="98" fill="#9cc3d9"/><rect x="572" y="318" width="90" height="10" fill="#fff" opacity="0.85"/><rect x="572" y="336" width="130" height="7" fill="#fff" opacity="0.6"/><rect x="572" y="350" width="110" height="7" fill="#fff" opacity="0.6"/><rect x="632" y="420" width="26" height="44" fill="#343b3f"/>
    <path d="M180 470 H880 L936 520 H124 Z" fill="#d0a877"/><path d="M124 520 H936 V800 H124 Z" fill="url(#wood)"/><path d="M124 520 H936 V546 H124 Z" fill="#e2bd8d"/>
    <path d="M330 546 V800 M540 546 V800 M740 546 V800" stroke="#7d5a34" stroke-width="3" opacity="0.6"/>
    <rect x="390" y="610" width="106" height="106" rx="10" fill="#1d5fa8"/><text x="443" y="682" font-size="62" fill="#fff" text-anchor="middle" font-weight="bold">T</text><path d="M408 634 C 420 622, 466 622, 478 634 M418 646 C 430 638, 456 638, 468 646" stroke="#fff" stroke-width="5" fill="none"/><text x="443" y="742" font-size="20" text-anchor="middle" fill="#fff" font-weight="bold">hearing loop</text>
    <g transform="rotate(-2 260 470)"><rect x="214" y="398" width="112" height="86" fill="#fff"/><rect x="214" y="398" width="112" height="86" fill="none" stroke="#b8bdb9"/><text x="270" y="432" font-size="19" text-anchor="middle" font-weight="bold" fill="#1f4d3a">Siân</text><text x="270" y="456" font-size="16" text-anchor="middle" fill="#c65d3b">Cymraeg</text><circle cx="270" cy="470" r="6" fill="#f28c28"/></g>
    <ellipse cx="812" cy="484" rx="46" ry="12" fill="#5b4128" opacity="0.5"/><path d="M778 410 H846 L836 482 H788 Z" fill="#b5562f"/>${[-46, -26, -6, 16, 36, 54].map((d, i) => `<path d="M812 414 C ${812 + d} ${360 - i * 4}, ${812 + d * 1.3} ${330 + (i % 3) * 12}, ${812 + d * 1.5} ${306 + (i % 2) * 22}" stroke="#3f7d4b" stroke-width="13" fill="none" stroke-linecap="round"/>`).join('')}
    <ellipse cx="1050" cy="842" rx="120" ry="18" fill="#3b342b" opacity="0.45"/><rect x="968" y="700" width="160" height="26" rx="8" fill="#2d5f7c"/><rect x="968" y="600" width="160" height="96" rx="12" fill="#35708f"/><path d="M980 726 V838 M1116 726 V838" stroke="#3a4247" stroke-width="11"/>`,
  )
}

function heaterStore() {
  const label = (x, y, top, bottom) =>
    `<rect x="${x}" y="${y}" width="150" height="46" fill="#fdfdf8" stroke="#b7b7aa"/><text x="${x + 75}" y="${y + 20}" font-size="15" font-weight="bold" text-anchor="middle" fill="#1f2a26">${top}</text><text x="${x + 75}" y="${y + 39}" font-size="15" text-anchor="middle" fill="#3d4a45">${bottom}</text>`
  const heater = (x, y, number) =>
    `<rect x="${x + 6}" y="${y + 134}" width="96" height="12" fill="#20262a" opacity="0.4" filter="url(#blur)"/>${[0, 1, 2, 3, 4, 5].map((i) => `<rect x="${x + i * 16}" y="${y}" width="13" height="130" rx="6" fill="${i % 2 ? '#e7e7e3' : '#f3f3f0'}" stroke="#bdbdb6"/>`).join('')}<rect x="${x + 88}" y="${y + 18}" width="20" height="96" rx="4" fill="#353c40"/><circle cx="${x + 98}" cy="${y + 38}" r="6" fill="#c0392b"/><rect x="${x + 22}" y="${y + 44}" width="46" height="36" fill="#ffe27a" stroke="#b59b30"/><text x="${x + 45}" y="${y + 70}" font-size="24" font-weight="bold" text-anchor="middle" fill="#222">${number}</text>`
  const dryer = (x, y, number) =>
    `<rect x="${x}" y="${y}" width="112" height="150" rx="10" fill="#cfd8dc" stroke="#97a3a8"/><rect x="${x + 14}" y="${y + 16}" width="84" height="46" fill="#6f7c82"/>${[0, 1, 2, 3].map((i) => `<rect x="${x + 18}" y="${y + 22 + i * 10}" width="76" height="4" fill="#a9b5ba"/>`).join('')}<rect x="${x + 30}" y="${y + 78}" width="52" height="42" fill="#9fd0ea" stroke="#4c7f99"/><text x="${x + 56}" y="${y + 108}" font-size="25" font-weight="bold" text-anchor="middle" fill="#17384a">D${number}</text>`
  const shelf = (y) =>
    `<rect x="70" y="${y}" width="1060" height="20" fill="#9aa3a7"/><rect x="70" y="${y + 20}" width="1060" height="22" fill="#6e777b"/>`
  return svg(
    1200,
    900,
    `<rect width="1200" height="900" fill="#b7afa3"/>${[...Array(11).keys()].map((row) => `<path d="M0 ${row * 82} H1200" stroke="#a49c8f" stroke-width="4"/>${[...Array(9).keys()].map((i) => `<path d="M${i * 150 + (row % 2) * 75} ${row * 82} V${row * 82 + 82}" stroke="#a49c8f" stroke-width="4"/>`).join('')}`).join('')}
    <rect x="52" y="30" width="30" height="850" fill="url(#metal)"/><rect x="1118" y="30" width="30" height="850" fill="url(#metal)"/>
    <rect x="82" y="60" width="1036" height="800" fill="#2d2a26" opacity="0.3"/>
    ${[0, 1, 2, 3, 4, 5, 6].map((i) => (i === 3 ? '' : heater(110 + i * 143, 118, i + 1))).join('')}${shelf(266)}${label(150, 262, 'GWRESOGYDDION', 'Heaters 1–7')}
    ${[0, 1, 2, 3, 4, 5, 6].map((i) => (i === 1 || i === 5 ? '' : heater(110 + i * 143, 398, i + 8))).join('')}${shelf(546)}${label(150, 542, 'GWRESOGYDDION', 'Heaters 8–14')}
    ${[0, 1, 2, 3, 4, 5].map((i) => (i === 4 ? '' : dryer(120 + i * 165, 662, i + 1))).join('')}${shelf(816)}${label(150, 812, 'SYCHWYR', 'Dehumidifiers')}
    <g transform="rotate(3 950 600)"><rect x="880" y="520" width="190" height="128" fill="#1d2125" opacity="0.3" filter="url(#soft)"/><rect x="872" y="512" width="190" height="128" fill="#d9b98a" stroke="#8b6b3d" stroke-width="4"/><rect x="884" y="532" width="166" height="100" fill="#fffef6"/><text x="967" y="556" font-size="18" font-weight="bold" text-anchor="middle" fill="#222">Signed out</text>${['4  2/12  Bl. C', '9  2/12  Bl. F', '13  3/12  Bl. A'].map((text, i) => `<text x="896" y="${580 + i * 22}" font-size="18" font-family="${hand}" fill="#23408e">${text}</text>`).join('')}<rect x="942" y="504" width="50" height="18" rx="5" fill="#8d969b"/></g>`,
  )
}

function chartOnWall() {
  const left = 150
  const step = 610 / (callWeeks.length - 1)
  const at = (week, index) => [left + index * step, 890 - (week.abandoned / week.offered) * 3400]
  const points = callWeeks.map(at)
  const limit = 890 - 0.06 * 3400
  return svg(
    900,
    1200,
    `<rect width="900" height="1200" fill="#c7d0cb"/><rect width="900" height="1200" fill="url(#wall)" opacity="0.5"/><rect y="1080" width="900" height="120" fill="#7f8a86"/><rect y="1072" width="900" height="14" fill="#eef1ef"/>
    <g transform="rotate(-1.3 450 600)"><rect x="72" y="124" width="780" height="900" fill="#2a312e" opacity="0.4" filter="url(#soft)"/><rect x="62" y="110" width="776" height="900" fill="#fefefd"/>
    <text x="110" y="190" font-size="40" font-weight="bold" fill="#1f4d3a">Callers who gave up</text><text x="110" y="230" font-size="23" fill="#444">share of calls offered, week by week, 6 October to 23 February</text>
    ${[0, 0.05, 0.1, 0.15].map((value) => `<path d="M${left} ${890 - value * 3400} H780" stroke="#d5dad7" stroke-width="2"/><text x="${left - 12}" y="${897 - value * 3400}" font-size="21" text-anchor="end" fill="#444">${value * 100}%</text>`).join('')}
    <path d="M${left} ${limit} H780" stroke="#b3261e" stroke-width="3" stroke-dasharray="12 8"/><text x="778" y="${limit - 10}" font-size="20" fill="#b3261e" text-anchor="end">limit 6%</text>
    <polyline points="${points.map((point) => point.join(',')).join(' ')}" fill="none" stroke="#2f6f55" stroke-width="6" stroke-linejoin="round"/>
    ${points.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="7" fill="#2f6f55"/>`).join('')}
    ${[0, 4, 8, 13, 17].map((index) => `<text x="${points[index][0]}" y="928" font-size="20" text-anchor="middle" fill="#444">${['Oct', 'Nov', 'Dec', 'Jan', 'Feb'][[0, 4, 8, 13, 17].indexOf(index)]}</text>`).join('')}
    <g font-family="${hand}" font-weight="bold" fill="#23408e" font-size="30"><text x="430" y="470">storm!</text><path d="M526 462 C 570 452, 600 448, 626 452" stroke="#23408e" stroke-width="4" fill="none"/><text x="236" y="360">early starts</text><path d="M330 372 C 350 420, 356 480, 362 560 M350 546 L362 564 L374 544" stroke="#23408e" stroke-width="4" fill="none"/><text x="470" y="812">da iawn bawb</text></g></g>
    ${[
      [52, 96, -38],
      [792, 76, 40],
    ]
      .map(
        ([x, y, turn]) =>
          `<rect x="${x}" y="${y}" width="86" height="36" fill="#e9dfae" opacity="0.8" transform="rotate(${turn} ${x + 43} ${y + 18})"/>`,
      )
      .join('')}`,
  )
}

function thankYouCard() {
  const grain = [...Array(26).keys()]
    .map(
      (i) =>
        `<path d="M0 ${20 + i * 35} C 300 ${8 + i * 35 + (i % 3) * 9}, 800 ${38 + i * 35 - (i % 4) * 8}, 1200 ${18 + i * 35}" stroke="#6f4d2a" stroke-width="${1 + (i % 3)}" fill="none" opacity="0.35"/>`,
    )
    .join('')
  const lines = [
    'To Siân and the team,',
    'thank you for the call every',
    'day when my heating was off.',
    'You said four o’clock and it',
    'was always before four.',
    'The new script in Welsh made',
    'Mam smile too.',
    'Diolch o galon,',
    'Mrs A, Block F',
  ]
  return svg(
    1200,
    900,
    `<rect width="1200" height="900" fill="url(#wood)"/>${grain}
    <g transform="rotate(-5 560 470)"><rect x="150" y="150" width="800" height="620" fill="#1f140a" opacity="0.5" filter="url(#soft)"/><rect x="136" y="132" width="400" height="620" fill="#f3d9d4"/><rect x="536" y="132" width="400" height="620" fill="#fffdf7"/><path d="M536 132 V752" stroke="#c9bdb0" stroke-width="5"/>
    ${[
      [250, 300, '#d9534f'],
      [380, 250, '#e8a33d'],
      [420, 390, '#b85c9e'],
      [270, 450, '#5a8fc7'],
      [350, 350, '#f2c14e'],
    ]
      .map(
        ([x, y, colour]) =>
          `<path d="M${x} ${y} C ${x} ${y + 120}, 330 560, 336 660" stroke="#4f8a55" stroke-width="6" fill="none"/>${[0, 60, 120, 180, 240, 300].map((turn) => `<ellipse cx="${x}" cy="${y - 26}" rx="15" ry="26" fill="${colour}" transform="rotate(${turn} ${x} ${y})"/>`).join('')}<circle cx="${x}" cy="${y}" r="13" fill="#fff3c4"/>`,
      )
      .join('')}
    <text x="336" y="206" font-size="54" font-family="Z003" text-anchor="middle" fill="#7a2f3a">Diolch</text>
    ${lines.map((words, i) => `<text x="566" y="${206 + i * 56 + (i > 6 ? 26 : 0)}" font-size="27" font-family="${hand}" font-weight="bold" fill="#2b3a77">${words}</text>`).join('')}</g>
    <g><ellipse cx="1066" cy="196" rx="122" ry="118" fill="#1f140a" opacity="0.4" filter="url(#soft)"/><circle cx="1054" cy="182" r="112" fill="#2f6f55"/><circle cx="1054" cy="182" r="96" fill="#3b2415"/><ellipse cx="1032" cy="160" rx="40" ry="20" fill="#6d4930" opacity="0.6"/></g>
    <g transform="rotate(63 1060 660)"><rect x="900" y="656" width="330" height="22" rx="11" fill="#1f140a" opacity="0.4" filter="url(#blur)"/><rect x="896" y="644" width="320" height="22" rx="11" fill="#27476e"/><path d="M1216 646 L1250 655 L1216 664 Z" fill="#d8d8d8"/><rect x="920" y="636" width="96" height="8" rx="4" fill="#d8d8d8"/></g>`,
  )
}

export const scenes = { corkBoard, whiteboard, dropInDesk, heaterStore, chartOnWall, thankYouCard }
