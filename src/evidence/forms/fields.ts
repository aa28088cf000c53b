import { holdsEntry } from '../kinds/json.ts';
import { readJson } from '../threads/json-values.ts';
import type { Line, Stage } from './line.ts';

const pair = /([\w.@-]{1,80})=(?:"((?:[^"\\]|\\.){0,4000})"|(\S{0,1000}))/g;
const begins = /^[\w.@-]{1,80}=/;
const behind = /^(?:[^{]|\{\}){1,200}(?=\{"[^{}]{0,200}":)/;
const closing = /(?<=\})[\])]{1,4}$/;

const fewest = 0.8;
const mostOthers = (lines: Line[], are: (text: string) => boolean) => {
  const said = lines.filter(({ text }) => text.trim() !== '').slice(0, 200);
  return said.length > 0 && said.filter(({ text }) => are(text)).length >= fewest * said.length;
};

/** Lines of fields, `level=warn msg="it fails"`, become lines of JSON; what stands below one goes on with it. */
export const fromFields: Stage = (lines) => {
  const entries = lines.filter(({ text }) => isEntry(text));
  if (entries.length === 0 || !isEntry(lines.find(({ text }) => text.trim() !== '')!.text)) return null;
  return lines.map(({ line, text }) => ({ line, text: isEntry(text) ? jsonOf(text) : text }));
};

const isEntry = (text: string) =>
  begins.test(text) &&
  /\blevel="?[a-zA-Z]{4,8}\b/.test(text.slice(0, 1000)) &&
  /\b(?:msg|message)=/.test(text);

const jsonOf = (text: string) =>
  JSON.stringify(
    Object.fromEntries(
      [...text.matchAll(pair)].map(([, name, quoted, bare]) => [
        name,
        quoted?.replace(/\\(["\\])/g, '$1') ?? bare,
      ]),
    ),
  );

/** Lines of JSON, of which somebody told when and whose they are before them. */
export const withoutBeforeJson: Stage = (lines) => {
  const is = (text: string) => {
    const [before] = behind.exec(text.slice(0, 600)) ?? [];
    return (
      before !== undefined && readJson(text.slice(before.length, 4000)).some((value) => holdsEntry(value))
    );
  };
  if (!mostOthers(lines, is)) return null;
  return lines.map(({ line, text }) => ({ line, text: text.replace(behind, '').replace(closing, '') }));
};
