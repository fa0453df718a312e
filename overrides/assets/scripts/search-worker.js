/* The worker behind the theme's search box. It fetches nothing until the first query.
   The protocol is the theme's: 0 set-up, 1 ready, 2 query, 3 result. */
const READY = { type: 1 }
const result = items => ({ type: 3, data: { items } })
const failure = error => [[{
  location: "", title: `Search could not load (${error.message}). Try again when you are online.`, text: "", score: 0, terms: {},
}]]

self.addEventListener("message", async ({ data: { type, data } }) => {
  if (type === 0) return self.postMessage(READY)
  if (type !== 2) return
  const query = data.replace(/[+*"~^]/g, " ").trim()
  // The theme asks with an empty query at every page load.
  if (!query) return self.postMessage(result([]))
  try {
    if (!self.answer) importScripts(new URL("search-engine.js", self.location.href))
    self.postMessage(result(await self.answer(query)))
  } catch (error) {
    self.postMessage(result(failure(error)))
  }
})
