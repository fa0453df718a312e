/** Runs SQL on SQLite: each set of rows in a database of its own. A classic worker, since sql.js is a classic script. */

const RUNTIME = "../runtimes/sql.js/";
/** @type {Promise<object> | undefined} */
let sqlite;

async function load() {
  const { fetchWithProgress } = await import("./runtime-fetch.js");
  importScripts(`${RUNTIME}sql-wasm-browser.js`);
  const get = fetchWithProgress(self.fetch.bind(self), 336_000, (progress) => postMessage({ progress }));
  const response = await get(new URL(`${RUNTIME}sql-wasm-browser.wasm`, self.location.href).href);
  if (!response.ok) throw new Error("no runtime");
  return self.initSqlJs({ wasmBinary: await response.arrayBuffer() });
}

/** Columns and rows of the last statement that returns any. */
function query(/** @type {object} */ db, /** @type {string} */ sql) {
  let found = { columns: [], rows: [] };
  for (const statement of db.iterateStatements(sql)) {
    const columns = statement.getColumnNames();
    const rows = [];
    while (statement.step()) rows.push(statement.get());
    if (columns.length) found = { columns, rows };
  }
  return found;
}

function answer(/** @type {object} */ SQL, { tables, rows, inspect, sql }) {
  const db = new SQL.Database();
  try {
    db.run(`${tables}\n${rows}`);
    const found = query(db, sql);
    return inspect ? query(db, inspect) : found;
  } catch (error) {
    return { columns: [], rows: [], error: error.message };
  } finally {
    db.close();
  }
}

self.onmessage = async ({ data: { problem, sql, sets } }) => {
  let SQL;
  try {
    SQL = await (sqlite ??= load());
  } catch {
    sqlite = undefined;
    return postMessage({ missing: true });
  }
  postMessage({ ready: true });
  for (const set of sets) postMessage({ result: { set, ...answer(SQL, { ...problem, rows: set.rows, sql }) } });
  postMessage({ done: true });
};
