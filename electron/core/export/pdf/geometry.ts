// Boxes and matrices in PDF's own space, whose origin is the lower left corner.

/** Lower left and upper right corner, in the page's own space. */
export type Box = readonly [left: number, bottom: number, right: number, top: number]
export type Matrix = readonly [number, number, number, number, number, number]

export const transform = (matrix: Matrix, x: number, y: number): readonly [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
]

/** First the one, then the other. */
export const multiply = (first: Matrix, second: Matrix): Matrix => [
  first[0] * second[0] + first[1] * second[2],
  first[0] * second[1] + first[1] * second[3],
  first[2] * second[0] + first[3] * second[2],
  first[2] * second[1] + first[3] * second[3],
  first[4] * second[0] + first[5] * second[2] + second[4],
  first[4] * second[1] + first[5] * second[3] + second[5],
]
