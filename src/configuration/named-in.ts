/** The name stands there as a word of its own, and not as the beginning or the end of a longer one. A name that is a word of every day, such as topic, stands in code marks. */
export function isNamedIn(text: string, name: string): boolean {
  const before = /^[a-z]+$/.test(name) ? /[^`]|^$/ : /[\w.-]/;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const after = text.slice(at + name.length);
    if (!before.test(text[at - 1] ?? '') && !/^(?:[\w-]|\.\w)/.test(after)) return true;
  }
  return false;
}
