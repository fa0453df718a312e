/**
 * A `fetch` that takes WebAssembly from its compressed file, since not every server compresses it, and counts bytes.
 * @param {typeof fetch} plain @param {number} total bytes of all files @param {(share: number) => void} report
 */
export function fetchWithProgress(plain, total, report) {
  let loaded = 0;
  return async (/** @type {RequestInfo | URL} */ input, /** @type {RequestInit} */ init) => {
    const url = String(input instanceof Request ? input.url : input);
    const wasm = url.endsWith(".wasm");
    const response = await plain(wasm ? `${url}.gz` : input, init);
    if (!response.ok || !response.body) return response;
    const counted = response.body.pipeThrough(
      new TransformStream({
        transform(chunk, out) {
          report(Math.min((loaded += chunk.length) / total, 1));
          out.enqueue(chunk);
        },
      }),
    );
    if (!wasm) return new Response(counted, response);
    // Some servers declare the compression, and then the browser has undone it already.
    const bytes = new Uint8Array(await new Response(counted).arrayBuffer());
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const stream = new Blob([bytes]).stream();
    const body = packed ? stream.pipeThrough(new DecompressionStream("gzip")) : stream;
    return new Response(body, { headers: { "Content-Type": "application/wasm" } });
  };
}
