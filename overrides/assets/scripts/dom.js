/**
 * Make an element; a name that is no property is an attribute, and text goes in as text, never as HTML.
 * @param {string} tag @param {object} [props] @param {...(Node | string)} children
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props))
    name in node ? (node[name] = value) : node.setAttribute(name, value);
  node.append(...children);
  return node;
}

export const button = (text, onclick) => el("button", { type: "button", class: "tool", onclick }, text);

/** Fill an empty toolbar, given pairs of a text and what it does. */
export function toolbar(bar, name, buttons) {
  if (bar.firstChild) return;
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", name);
  bar.append(...buttons.map((pair) => button(...pair)));
  bar.hidden = false;
}
