import { jsonFields } from '../log/json-layout.ts';
import type { FileLine, Stage } from './line.ts';

/** containerd and CRI-O: the tag says whether a line is whole, or goes on in the next of its stream. */
const ofCri = /^(\S{1,200} (?:stdout|stderr)) ([FP]) (.*)$/;

/**
 * A long line that a container runtime wrote as several, 16 KiB each by default: of CRI the parts but the last are tagged `P`, of Docker's
 * json-file they do not end with a line end.
 */
export const partsJoined: Stage = (lines) => joinedParts(lines, criPart) ?? joinedParts(lines, dockerPart);

interface Part {
  said: string;
  goesOn: boolean;
  /** The line with another text in the same place. */
  saying: (text: string) => string;
}

function joinedParts(lines: FileLine[], partOf: (text: string) => Part | null): FileLine[] | null {
  const parts = lines.map(({ text }) => partOf(text));
  const ends = parts.some((part) => part && !part.goesOn);
  // Whoever carried them may have taken all line ends off.
  if (!ends || !parts.some((part, at) => part?.goesOn && parts[at + 1])) return null;
  const joined: FileLine[] = [];
  let open: string[] = [];
  for (const [at, { line, text }] of lines.entries()) {
    const part = parts[at]!;
    const goesOn = part?.goesOn === true && Boolean(parts[at + 1]);
    if (part && (goesOn || open.length > 0)) open.push(part.said);
    if (goesOn) continue;
    const first = line - Math.max(0, open.length - 1);
    joined.push(part && open.length > 0 ? { line: first, text: part.saying(open.join('')) } : { line, text });
    open = [];
  }
  return joined;
}

function criPart(text: string): Part | null {
  const found = ofCri.exec(text);
  if (!found) return null;
  const [, before, tag, said] = found as unknown as [string, string, string, string];
  return { said, goesOn: tag === 'P', saying: (whole) => `${before} F ${whole}` };
}

function dockerPart(text: string): Part | null {
  const fields = text.startsWith('{"log":') ? jsonFields(text) : null;
  const said = fields?.get('log');
  if (!fields || said === undefined || !fields.has('stream')) return null;
  const saying = (whole: string) => JSON.stringify({ ...Object.fromEntries(fields), log: whole });
  return { said, goesOn: !said.endsWith('\n'), saying };
}
