/** Comparing results as the tests of this site do: columns by place, numbers to six digits, rows in any order unless asked. */

const rounded = (/** @type {unknown} */ value) => (typeof value === "number" ? Math.round(value * 1e6) / 1e6 + 0 : value);
const key = (/** @type {unknown[]} */ row) => JSON.stringify(row.map(rounded));

/**
 * What is wrong with a result, or nothing.
 * @returns {{message: string, missing: unknown[][], extra: unknown[][]} | undefined}
 */
export function difference(found, expected, ordered) {
  if (found.columns.length !== expected.columns.length) {
    const message = `${expected.columns.length} columns are expected (${expected.columns.join(", ")}), ${found.columns.length} came.`;
    return { message, missing: [], extra: [] };
  }
  const left = found.rows.map(key);
  const right = expected.rows.map(key);
  const extra = without(found.rows, left, right);
  const missing = without(expected.rows, right, left);
  if (extra.length || missing.length) return { message: "The rows differ.", missing, extra };
  if (ordered && left.join() !== right.join()) return { message: "The rows are right, their order is not.", missing, extra };
}

/** The rows whose keys are more often in `keys` than in `others`. */
function without(rows, keys, others) {
  const left = new Map();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return rows.filter((_, i) => {
    const n = left.get(keys[i]) ?? 0;
    left.set(keys[i], n - 1);
    return n <= 0;
  });
}
