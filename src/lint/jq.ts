// The names of fields that a jq filter reads, as far as they can be told without running it.

export interface JqNames {
  /** `.name`, `."name"`, `["name"]`, `{name}` */
  read: Set<string>;
  /** What it makes itself: `{name: ...}`. */
  made: Set<string>;
  /** Functions and words of the language. */
  called: Set<string>;
}

const sign = /[A-Za-z_]/;
const rest = /[\w]/;

export function namesInFilter(filter: string): JqNames {
  const names: JqNames = { read: new Set(), made: new Set(), called: new Set() };
  read(filter, names);
  return names;
}

/** A key of an object stands behind a bracket or a comma of its braces. */
function read(filter: string, names: JqNames): void {
  const open: string[] = [];
  let before = '';
  const isKey = () => open.at(-1) === '{' && (before === '{' || before === ',');
  const keep = (name: string, next: number) => {
    if (before === '.' || before === '[') names.read.add(name);
    else if (isKey()) (/^\s*:/.test(filter.slice(next, next + 20)) ? names.made : names.read).add(name);
    else return false;
    return true;
  };
  for (let at = 0; at < filter.length; ) {
    const char = filter[at]!;
    if (/\s/.test(char)) {
      // The dot alone is the whole: `if . then`.
      if (before === '.') before = '';
      at++;
      continue;
    }
    let next = at + 1;
    if (char === '"') {
      const { text, end, inside } = stringAt(filter, at);
      for (const part of inside) read(part, names);
      keep(text, end);
      next = end;
    } else if (char === '$' || char === '@') {
      while (rest.test(filter[next] ?? '')) next++;
    } else if (sign.test(char)) {
      while (rest.test(filter[next] ?? '')) next++;
      const word = filter.slice(at, next);
      const isIndex = before === '[' && !/^\s*\]/.test(filter.slice(next, next + 20));
      if (isIndex || before === '[' || !keep(word, next)) names.called.add(word);
    } else if ('{[('.includes(char)) open.push(char);
    else if ('}])'.includes(char)) open.pop();
    before = char;
    at = next;
  }
}

/** A text, where it ends, and the filters inside it. */
function stringAt(filter: string, from: number): { text: string; end: number; inside: string[] } {
  const inside: string[] = [];
  let text = '';
  let at = from + 1;
  while (at < filter.length && filter[at] !== '"') {
    if (filter[at] === '\\' && filter[at + 1] === '(') {
      const begin = at + 2;
      let depth = 1;
      for (at = begin; at < filter.length && depth > 0; at++)
        depth += filter[at] === '(' ? 1 : filter[at] === ')' ? -1 : 0;
      inside.push(filter.slice(begin, at - 1));
    } else {
      text += filter[at];
      at += filter[at] === '\\' ? 2 : 1;
    }
  }
  return { text, end: at + 1, inside };
}
