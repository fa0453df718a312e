/** Numbers as people type them. */

const SUFFIX = { k: 1e3, m: 1e6, g: 1e9, b: 1e9, t: 1e12 };

/** Read "86", "1,200", "1.2e6" or "350k"; NaN if it is no number. */
export function parse(/** @type {string} */ text) {
  const match = /^([+-]?[\d.]+(?:e[+-]?\d+)?)([kmgbt]?)$/i.exec(text.replace(/[\s,_]/g, ""));
  return match ? Number(match[1]) * (SUFFIX[match[2].toLowerCase()] ?? 1) : NaN;
}
