/** ln |det M| by elimination with partial pivoting (Golub and Van Loan, section 3.4): never formed, never out of range. */

/** ln |det M| of a finite square matrix; −Infinity if a pivot is exactly 0. */
export function logAbsDeterminant(matrix: Float64Array, size: number): number {
  const rows = Array.from({ length: size }, (_, i) => matrix.slice(i * size, (i + 1) * size));
  let log = 0;
  for (let column = 0; column < size; column++) {
    const pivotRow = takeLargest(rows, column);
    const pivot = pivotRow[column] ?? NaN;
    log += Math.log(Math.abs(pivot));
    if (pivot === 0) continue;
    for (const row of rows) {
      const factor = (row[column] ?? NaN) / pivot;
      if (factor === 0) continue;
      for (let j = column + 1; j < size; j++) {
        row[j] = (row[j] ?? NaN) - factor * (pivotRow[j] ?? NaN);
      }
    }
  }
  return log;
}

/** Takes the row with the largest entry in the column out of the rows. */
function takeLargest(rows: Float64Array[], column: number): Float64Array {
  const sizes = rows.map((row) => Math.abs(row[column] ?? NaN));
  const [taken = new Float64Array(0)] = rows.splice(sizes.indexOf(Math.max(...sizes)), 1);
  return taken;
}
