export type Json = string | number | boolean | null | Json[] | JsonObject;

export interface JsonObject {
  /** Where it begins, counted from 1. */
  line: number;
  fields: Map<string, Json>;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const jsonList = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

export const jsonText = (value: Json | undefined): string | null =>
  typeof value === 'string' ? value : null;

/** Nobody writes deeper: what stands there is passed over. */
const deepest = 1000;

/** Reads JSON documents, one after another, as far as they go: what is cut off or broken ends where it breaks. */
export function jsonDocuments(text: string): Json[] {
  const documents: Json[] = [];
  const open: { container: Json[] | JsonObject; key: string | null }[] = [];
  const add = (value: Json) => {
    const parent = open.at(-1);
    if (!parent) documents.push(value);
    else if (Array.isArray(parent.container)) parent.container.push(value);
    else if (parent.key !== null) parent.container.fields.set(parent.key, value);
    else if (typeof value === 'string') parent.key = value;
  };
  /** Containers that are open below the deepest. */
  let below = 0;
  const enter = (container: Json[] | JsonObject) => {
    add(container);
    open.push({ container, key: null });
  };
  let line = 1;
  for (let place = 0; place < text.length; place++) {
    const sign = text[place]!;
    if (sign === '\n') line++;
    else if (sign === '"' && below > 0) place = endOfString(text, place + 1);
    else if ((sign === '{' || sign === '[') && open.length === deepest) below++;
    else if (below > 0) below -= Number(sign === '}' || sign === ']');
    else if (sign === '{') enter({ line, fields: new Map() });
    else if (sign === '[') enter([]);
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',') {
      const parent = open.at(-1);
      if (parent) parent.key = null;
    } else if (sign === '"') {
      const end = endOfString(text, place + 1);
      add(decoded(text.slice(place + 1, end)));
      place = end;
    } else if (/[-\w]/.test(sign)) {
      const end = endOfWord(text, place);
      add(literal(text.slice(place, end)));
      place = end - 1;
    }
  }
  return documents;
}

/** Where the closing quote stands; the end of the text when there is none. */
function endOfString(text: string, start: number): number {
  for (let from = start; ; ) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return text.length;
    let escapes = 0;
    while (quote - escapes > start && text[quote - escapes - 1] === '\\') escapes++;
    if (escapes % 2 === 0) return quote;
    from = quote + 1;
  }
}

function decoded(raw: string): string {
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(`"${raw}"`);
  } catch {
    // Cut in the middle, or with line breaks of its own.
    return raw
      .replace(/\\(?:u[0-9a-fA-F]{0,3}|)$/, '')
      .replace(/\\([nt"/\\])/g, (_, sign: string) => ({ n: '\n', t: '\t' })[sign] ?? sign);
  }
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && /[\w.+-]/.test(text[end]!)) end++;
  return end;
}

function literal(word: string): Json {
  if (word === 'true' || word === 'false') return word === 'true';
  const number = Number(word.slice(0, 30));
  return Number.isNaN(number) ? null : number;
}
