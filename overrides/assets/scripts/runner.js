/** A worker that runs code: started at the first use, stopped when it takes too long. */

const SECONDS = 5;
const WORKERS = {
  python: () => new Worker(new URL("./python-worker.js", import.meta.url), { type: "module" }),
  sql: () => new Worker(new URL("./sql-worker.js", import.meta.url)),
};

export class Runner {
  /** @type {Worker | undefined} */
  #worker;
  /** @type {((error: Error) => void) | undefined} */
  #interrupt;

  /** @param {"python" | "sql"} language */
  constructor(language) {
    this.language = language;
  }

  /**
   * Send a task; `hear` gets every message: {progress}, {ready}, {print}, {result}. The promise ends with the task.
   * Time counts once the runtime is loaded, and anew after each result.
   * @param {object} task @param {(message: object) => void} hear @returns {Promise<void>}
   */
  run(task, hear) {
    this.#worker ??= WORKERS[this.language]();
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      let clock = 0;
      const end = (/** @type {Error | undefined} */ error) => {
        clearTimeout(clock);
        this.#interrupt = worker.onmessage = worker.onerror = undefined;
        if (!error) return resolve();
        worker.terminate();
        this.#worker = undefined;
        reject(error);
      };
      this.#interrupt = end;
      const restart = () => {
        clearTimeout(clock);
        clock = setTimeout(() => end(new Error(`Stopped: nothing ended for ${SECONDS} seconds. Is there a loop without an end?`)), SECONDS * 1000);
      };
      worker.onerror = () => end(new Error(MISSING));
      worker.onmessage = ({ data }) => {
        if (data.missing) return end(new Error(MISSING));
        if (data.broken) return end(new Error(BROKEN));
        if (data.ready || data.result) restart();
        hear(data);
        if (data.done) end();
      };
      worker.postMessage(task);
    });
  }

  /** End what is running; the next task starts a new worker. */
  stop() {
    this.#interrupt?.(new Error("Stopped."));
  }
}

const MISSING = "The runtime could not be loaded: there is no connection, or this copy of the site was built without it. What you wrote is kept.";
const BROKEN = "Python ran out of stack or memory and was ended; the next run starts it anew. Is there a recursion without an end, or a very deep one?";
