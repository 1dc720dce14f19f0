// What is wrong with an input, in words for people, where its schema has no words of its own.
import type { z } from 'zod'

export type ProblemWords = {
  readonly missing: string
  /** `expected` is a type as JSON names it: string, number, boolean, object, array. */
  readonly wrongKind: (expected: string) => string
  readonly oneOf: (values: readonly string[]) => string
  readonly tooLong: (most: number) => string
  readonly tooMany: (most: number) => string
  readonly tooFew: (least: number) => string
  readonly tooHigh: (most: number) => string
  readonly tooLow: (least: number) => string
  readonly unknownFields: (names: readonly string[]) => string
  readonly other: string
}

/** The words for one problem that a schema found; undefined leaves it to the schema's own words. */
export function sayProblem(issue: z.core.$ZodRawIssue, words: ProblemWords): string | undefined {
  const isNumber = 'origin' in issue && (issue.origin === 'number' || issue.origin === 'int')
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? words.missing : words.wrongKind(issue.expected)
    case 'invalid_value':
      return words.oneOf(issue.values.map(String))
    case 'too_big':
      if (isNumber) return words.tooHigh(Number(issue.maximum))
      return issue.origin === 'string' ? words.tooLong(Number(issue.maximum)) : words.tooMany(Number(issue.maximum))
    case 'too_small':
      return isNumber ? words.tooLow(Number(issue.minimum)) : words.tooFew(Number(issue.minimum))
    case 'unrecognized_keys':
      return words.unknownFields(issue.keys)
    case 'custom':
      return undefined
    default:
      return words.other
  }
}
