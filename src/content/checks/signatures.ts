import type { Finding, Signature } from '../../types.ts';
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
        : [
            at(
              source,
              signature,
              'signature-twice',
              `The signature id "${signature.id}" stands in ${other} too.`,
            ),
          ];
    return [...twice, ...ofPattern(source, signature)];
  });
};

function ofPattern(source: Source, signature: Signature): Finding[] {
  const { id, text, match } = signature;
  try {
    new RegExp(match);
  } catch (error) {
    return [
      at(
        source,
        signature,
        'signature-pattern',
        `The pattern of "${id}" is not valid: ${(error as Error).message}`,
      ),
    ];
  }
  const literal = match.replace(/\\(?=[.*+?^${}()|[\]\\/-])/g, '').includes(text);
  return [
    ...(literal
      ? []
      : [at(source, signature, 'signature-literal', `The text of "${id}" does not stand in its pattern.`)]),
    ...(isLinear(match)
      ? []
      : [
          at(
            source,
            signature,
            'signature-slow',
            `The pattern of "${id}" can take very long on a hostile line.`,
          ),
        ]),
  ];
}

/** Safe by its form: a bounded beginning, no repetition of a repetition, one open wildcard at most. */
function isLinear(match: string): boolean {
  const openStart = /^(\(\?<\w+>)?(\\[SDWsdw]|\[[^\]]+\]|\.)[+*]/.test(match);
  const nested = /[+*}]\)[+*{]/.test(match);
  return !openStart && !nested && (match.match(/(?<!\\)\.[*+]/g)?.length ?? 0) <= 1;
}

function at(source: Source, { id }: Signature, code: Finding['code'], message: string): Finding {
  return { file: source.file, line: lineOf(source, `id: ${id}`), code, message };
}
