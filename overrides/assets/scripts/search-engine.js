/* What the search worker runs from the first query on: the index, and the ranking by MiniSearch. */
const LIMIT = 20
const FIELDS = {
  boost: { title: 10, aliases: 8, text: 3, terms: 1, where: 1 },
  prefix: term => term.length > 1,
  fuzzy: term => (term.length > 4 ? 0.2 : 0),
  maxFuzzy: 2,
  weights: { fuzzy: 0.3, prefix: 0.5 },
}
const STOP = new Set("a about an and are as at be between by can difference do does explain for from give had has have how i in is it me of on or tell than that the there they this time to use vs versus was we what when which why with would you your".split(" "))

let engine

/** Split text into terms: lower case, without accents, hyphens kept together and apart. */
function tokenize(text) {
  const plain = text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[’']/g, "")
  const whole = plain.match(/[a-z0-9]+(?:[-/&.][a-z0-9]+)*/g) || []
  return whole.flatMap(word => (/[-/&.]/.test(word) ? [word.replace(/[-/&.]/g, ""), ...word.split(/[-/&.]/)] : [word])).filter(Boolean)
}

/** Reduce a term to the form that is compared; British and American spellings and plurals meet. */
function processTerm(term) {
  if (STOP.has(term)) return null
  return term
    .replace(/isation/, "ization").replace(/is(e|ed|es|ing|er)$/, "iz$1").replace(/our(ed|ing|al|s)?$/, "or$1")
    .replace(/(?<=[a-z]{3})ies$/, "y").replace(/(?<=[a-z]{3}[^sui])s$/, "")
}

async function load() {
  importScripts(new URL("../vendor/minisearch-7.2.0.js", self.location.href))
  const response = await fetch(new URL("../../search/guide.json", self.location.href))
  if (!response.ok) throw new Error(`the search index answered ${response.status}`)
  const { docs } = await response.json()
  const index = new MiniSearch({
    fields: Object.keys(FIELDS.boost), storeFields: ["location", "title", "aliases", "text", "where"],
    idField: "location", tokenize, processTerm,
  })
  index.addAll(fold(docs))
  return index
}

/** Sections that repeat an address are searched under a numbered one, since addresses are unique keys. */
function fold(docs) {
  const seen = new Map()
  return docs.map(doc => {
    const times = seen.get(doc.location) || 0
    seen.set(doc.location, times + 1)
    return times ? { ...doc, location: `${doc.location}?${times}` } : doc
  })
}

const asName = text => tokenize(text).join(" ")

/** A query that is a name of a document: its title, with, without or within brackets, or another name of it. */
function nameBonus({ title, aliases = "" }, query) {
  const titles = [title, title.replace(/\(.*?\)/g, ""), ...(title.match(/(?<=\().*?(?=\))/g) || [])]
  const isNamed = names => names.some(name => asName(name) === query)
  return isNamed(titles) ? 2 : isNamed(aliases.split(/[;,]/)) ? 1.5 : 1
}

/** Questions come before prose of the same score; what is called like the query comes first. */
function boostDocument(query) {
  const known = new Map()
  return (id, _term, stored) => {
    if (!known.has(id)) known.set(id, (stored.where?.includes("·") ? 1.6 : 1) * nameBonus(stored, query))
    return known.get(id)
  }
}

/** Documents with all the words of a query get a bonus over those with some. */
const ALL_WORDS = 1.5

function find(index, query) {
  const hits = index.search(query, { ...FIELDS, boostDocument: boostDocument(asName(query)), combineWith: "OR" })
  const wanted = new Set(tokenize(query).map(processTerm).filter(Boolean)).size
  const bonus = hit => hit.score * (hit.queryTerms.length >= wanted ? ALL_WORDS : 1)
  return hits.map(hit => ({ ...hit, score: bonus(hit) })).sort((a, b) => b.score - a.score).slice(0, LIMIT)
}

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
const escapeHTML = text => text.replace(/[&<>"]/g, c => ENTITIES[c])

/** Mark the found words in escaped text. */
function mark(text, words) {
  const safe = escapeHTML(text)
  return words.length ? safe.replace(new RegExp(`\\b(${words.join("|")})`, "gi"), "<mark>$1</mark>") : safe
}

/** A result is a group of one, so that the first link is the best question and not its page. */
function item(hit) {
  const words = hit.terms.filter(term => /^[a-z0-9]+$/.test(term) && term.length > 1)
  const where = hit.where ? `<small class="hit-where">${escapeHTML(hit.where)}</small>` : ""
  const text = hit.text ? `<span class="hit-text">${mark(hit.text.slice(0, 160), words)}</span>` : ""
  const title = `${where}<span class="hit-title">${mark(hit.title, words)}</span>${text}`
  return [{ location: hit.location.replace(/\?\d+$/, ""), title, text: "", score: hit.score, terms: {} }]
}

/** Answer a query with the groups of results that the theme shows. */
self.answer = async query => {
  engine ??= load()
  try {
    return find(await engine, query).map(item)
  } catch (error) {
    engine = undefined
    throw error
  }
}
