import { el } from "./dom.js";

/**
 * Open CodeMirror, or a plain text area if it cannot be loaded.
 * @param {HTMLElement} place @param {{language: string, label: string, text: string, changed: (text: string) => void, submit: () => void}} options
 * @returns {Promise<{text: string, focus: () => void}>}
 */
export async function openEditor(place, options) {
  try {
    const { createEditor } = await import("../vendor/codemirror.min.js");
    return createEditor(place, options);
  } catch {
    return plainEditor(place, options);
  }
}

function plainEditor(place, { label, text, changed }) {
  const area = el("textarea", { value: text, rows: 16, spellcheck: false, "aria-label": label });
  area.addEventListener("input", () => changed(area.value));
  place.append(area);
  return {
    get text() {
      return area.value;
    },
    set text(value) {
      area.value = value;
      changed(value);
    },
    focus: () => area.focus(),
  };
}
