/**
 * Make an element; text goes in as text, never as HTML.
 * @param {string} tag
 * @param {Record<string, unknown>} [props] properties, or attributes where there is no such property
 * @param {...(Node | string)} children
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name in node) node[name] = value;
    else node.setAttribute(name, String(value));
  }
  node.append(...children);
  return node;
}

/** @param {string} text @param {() => void} onclick */
export const button = (text, onclick) => el("button", { type: "button", class: "tool", onclick }, text);

/**
 * Fill an empty toolbar once.
 * @param {HTMLElement} bar @param {string} name @param {[string, () => void][]} buttons
 */
export function toolbar(bar, name, buttons) {
  if (bar.firstChild) return;
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", name);
  bar.append(...buttons.map(([text, action]) => button(text, action)));
  bar.hidden = false;
}
