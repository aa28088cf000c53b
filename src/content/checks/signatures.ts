import type { Signature } from '../../types.ts';
import type { Code } from '../codes.ts';
import type { Fault } from '../fault.ts';
import { type Check, lineOf, type Source } from '../source.ts';

/** Signature ids are unique; each literal stands in its pattern, and each pattern runs in linear time. */
export const signatures: Check = (sources) => {
  const all = sources.flatMap((source) =>
    source.kind === 'playbook' && source.lang === 'en'
      ? (source.page?.signatures ?? []).map((signature) => ({ source, signature }))
      : [],
  );
  const first = new Map<string, string>();
  return all.flatMap(({ source, signature }) => {
    const other = first.get(signature.id);
    if (other === undefined) first.set(signature.id, source.file);
    const twice =
      other === undefined
        ? []
        : [at(source, signature, 'signature-twice', (words) => words.signatureTwice(signature.id, other))];
    return [...twice, ...ofPattern(source, signature)];
  });
};

/** Whether a signature may be used: its pattern is valid, ends soon on any line, and holds its literal. */
export function isSound({ text, match }: Signature): boolean {
  return invalid(match) === undefined && isLinear(match) && holds(match, text);
}

function ofPattern(source: Source, signature: Signature): Fault[] {
  const { id, text, match } = signature;
  const wrong = invalid(match);
  if (wrong !== undefined)
    return [at(source, signature, 'signature-pattern', (words) => words.badPattern(id, wrong))];
  return [
    ...(holds(match, text)
      ? []
      : [at(source, signature, 'signature-literal', (words) => words.otherText(id))]),
    ...(isLinear(match) ? [] : [at(source, signature, 'signature-slow', (words) => words.slowPattern(id))]),
  ];
}

/** What is wrong with the source of a regular expression; undefined when nothing is. */
function invalid(match: string): string | undefined {
  try {
    new RegExp(match);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const holds = (match: string, text: string) =>
  match.replace(/\\(?=[.*+?^${}()|[\]\\/-])/g, '').includes(text);

/** Safe by its form: a bounded beginning, no repeated group, no two repetitions side by side, one open wildcard at most. */
function isLinear(match: string): boolean {
  const openStart = /^(\(\?<\w+>)?(\\[SDWsdw]|\[[^\]]+\]|\.)[+*]/.test(match);
  const repeatedGroup = /(?<!\\)\)[+*{]/.test(match);
  const sideBySide = /[+*]\??(\\[SDWsdw]|\[[^\]]+\]|\.)[+*]/.test(match);
  const wildcards = match.match(/(?<!\\)\.[*+]/g)?.length ?? 0;
  const repetitions = match.match(/(?<!\\)[+*]|\{\d+,\}/g)?.length ?? 0;
  return !openStart && !repeatedGroup && !sideBySide && wildcards <= 1 && repetitions <= 3;
}

function at(source: Source, { id }: Signature, code: Code, says: Fault['says']): Fault {
  return { file: source.file, line: lineOf(source, `id: ${id}`), code, says };
}
