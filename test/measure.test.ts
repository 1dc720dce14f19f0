import { expect, test } from 'vitest'
import { differenceOf } from '../shared/domain/measure.ts'

test.each([
  ['12', '9', '−3', ''],
  ['4.2 days', '2.75 days', '−1.45', 'days'],
  ['87 %', '91%', '+4', '%'],
  ['£1,200', '£1,350.50', '+150.50', '£'],
  ['10', '10.0', '0', ''],
  ['-2', '3', '+5', ''],
  ['71.0% (October 2025)', '83.0% (December to February, 90 days)', '+12.0', '%'],
])('WR7 from %s to %s the difference is %s %s', (baseline, result, figure, unit) =>
  expect(differenceOf(baseline, result)).toEqual({ figure, unit }),
)

test.each([
  ['', '9'],
  ['about a week', '3 days'],
  ['4 days', '3 hours'],
  ['3 of 12', '2 of 12'],
  ['none', 'some'],
])('WR7 from %j to %j there is no difference to tell', (baseline, result) =>
  expect(differenceOf(baseline, result)).toBeUndefined(),
)
