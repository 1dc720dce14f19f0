// The numbers of the sample year, kept once so that every file made from them agrees.

/** One row per working week (Monday to Friday, 8am to 6pm): [Monday, offered, answered within 60 s, abandoned, longest wait]. */
const weeks = [
  ['2025-10-06', 1108, 790, 123, '11:42'],
  ['2025-10-13', 1142, 806, 132, '12:05'],
  ['2025-10-20', 1175, 838, 137, '13:18'],
  ['2025-10-27', 1195, 846, 133, '12:51'],
  ['2025-11-03', 1210, 871, 131, '12:30'],
  ['2025-11-10', 1238, 899, 128, '11:56'],
  ['2025-11-17', 1264, 935, 122, '11:20'],
  ['2025-11-24', 1301, 1012, 98, '09:02'],
  ['2025-12-01', 1322, 1096, 72, '06:48'],
  ['2025-12-08', 1345, 1133, 66, '06:15'],
  ['2025-12-15', 1378, 1164, 64, '06:20'],
  ['2025-12-22', 812, 712, 27, '04:10'],
  ['2025-12-29', 986, 851, 38, '04:55'],
  ['2026-01-05', 1467, 1188, 84, '07:58'],
  ['2026-01-12', 1421, 1186, 68, '06:33'],
  ['2026-01-19', 1398, 1181, 60, '06:02'],
  ['2026-01-26', 1684, 1162, 214, '15:47'],
  ['2026-02-02', 1402, 1168, 68, '06:50'],
  ['2026-02-09', 1336, 1144, 45, '05:24'],
  ['2026-02-16', 1290, 1119, 36, '04:41'],
  ['2026-02-23', 1259, 1089, 30, '04:06'],
]

export const callWeeks = weeks.map(([monday, offered, within60, abandoned, longestWait]) => ({
  monday,
  offered,
  answered: offered - abandoned,
  within60,
  abandoned,
  longestWait,
}))

/** Repair appointments and visits where nobody could be found at home: [trade, October 2025, March 2026]. */
export const visits = [
  { trade: 'Plumbing and heating', october: { booked: 342, missed: 55 }, march: { booked: 361, missed: 24 } },
  { trade: 'Joinery', october: { booked: 388, missed: 52 }, march: { booked: 395, missed: 38 } },
  { trade: 'Electrical', october: { booked: 274, missed: 41 }, march: { booked: 290, missed: 27 } },
  { trade: 'Plaster and damp', october: { booked: 264, missed: 32 }, march: { booked: 266, missed: 24 } },
]

/** Why 48 tenants say the visit failed. */
export const missedReasons = [
  ['Did not know the day or the time', 19],
  ['Was in, but nobody knocked or came late', 12],
  ['Forgot', 9],
  ['Called away at short notice', 5],
  ['Other', 3],
]

/** A percentage with one decimal place, as the reports print it. */
export const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)}%`

/** Adds up one column over the call weeks between two Mondays, both included. */
export function callTotals(from, to) {
  const rows = callWeeks.filter((week) => week.monday >= from && week.monday <= to)
  const sum = (column) => rows.reduce((total, week) => total + week[column], 0)
  return { offered: sum('offered'), answered: sum('answered'), within60: sum('within60'), abandoned: sum('abandoned') }
}

export const octoberCalls = callTotals('2025-10-06', '2025-10-27')
export const winterCalls = callTotals('2025-12-01', '2026-02-23')
