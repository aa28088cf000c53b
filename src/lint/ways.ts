/** A pattern never sees more of a line: `evidence/log/signatures.ts`. */
const longestLine = 4000;

/** What a pattern is made of, sign by sign: a set, an escaped sign, the beginning of a group, a repetition. */
export const patternTokens = (pattern: string): string[] => pattern.match(token) ?? [];

const token =
  /\\(?:k<\w+>|u[\da-fA-F]{4}|x[\da-fA-F]{2}|\d+|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<\w+>))?|\{\d+(?:,\d*)?\}\??|[*+?]\??|[\s\S]/g;

/** How often what stands before a token may come: 1 where the token repeats nothing. */
export function mostOf(token = ''): number {
  if (/^[*+]/.test(token)) return longestLine;
  const [, least, comma, most] = /^\{(\d+)(,)?(\d*)\}/.exec(token) ?? [];
  if (least === undefined) return 1;
  return Math.min(Number((comma === undefined ? least : most) || longestLine), longestLine);
}

/** How often a pattern may go over a line, at most. */
interface Ways {
  /** In how many ways it may go on from one beginning; infinite where that cannot be counted, as where a group is repeated. */
  fromOne: number;
  /** How many beginnings may go over the same signs. */
  beginnings: number;
}

export function waysThrough(pattern: string): Ways {
  const tokens = patternTokens(pattern);
  let ways = forks(tokens);
  let beginnings = 1;
  let parted = false;
  let first = true;
  for (const [at, sign] of tokens.entries()) {
    const quantifier = tokens[at + 1] ?? '';
    const most = mostOf(quantifier);
    if (/^(?:\?|\{0,1\})/.test(quantifier)) ways *= 2;
    if (most === 1) continue;
    if (sign === ')') return { fromOne: Number.POSITIVE_INFINITY, beginnings };
    if (first && !beginsInOnePlace(sign, tokens.slice(0, at))) beginnings = longestLine;
    first = false;
    if (most <= 64 && /^\{\d+\}/.test(quantifier)) continue;
    // What is repeated behind a place that may be here or there is gone through from each.
    parted ||= !endsInOnePlace(sign, tokens.slice(at + 2));
    if (parted) ways *= most;
  }
  return { fromOne: ways, beginnings: Math.min(beginnings, Math.max(...tokens.map(mostOf), 1)) };
}

/** Whether a repeated sign cannot be taken for the one before it, so that no two beginnings go over the same signs. */
function beginsInOnePlace(sign: string, before: string[]): boolean {
  const last = before.findLast((token) => !token.startsWith('('));
  return last !== undefined && isLiteral(last) && !new RegExp(`^${sign}$`).test(last.at(-1)!);
}

/** Whether a repeated sign cannot be taken for what follows it, so that there is one place to go on from. */
function endsInOnePlace(sign: string, rest: string[]): boolean {
  const [next, quantifier = ''] = rest.filter((token) => token !== ')');
  if (next === undefined) return true;
  if (!isLiteral(next) || /^[*?]|^\{0/.test(quantifier)) return false;
  return !new RegExp(`^${sign}$`).test(next.at(-1)!);
}

/** The ways through alternatives that may begin alike. Those of a look ahead or behind end with it. */
function forks(tokens: string[]): number {
  const groups = [{ heads: [literalAt(tokens, 0)], ways: 1, looks: false }];
  let most = 1;
  for (const [at, sign] of [...tokens, ')'].entries()) {
    if (sign.startsWith('('))
      groups.push({ heads: [literalAt(tokens, at + 1)], ways: 1, looks: /^\(\?<?[=!]/.test(sign) });
    else if (sign === '|') groups.at(-1)?.heads.push(literalAt(tokens, at + 1));
    else if (sign === ')') {
      const { heads, ways, looks } = groups.pop()!;
      const apart = heads.every(
        (head, at) => !heads.some((other, index) => index !== at && head.startsWith(other)),
      );
      const through = apart ? ways : ways * heads.length;
      const around = groups.at(-1);
      if (around && !looks) around.ways *= through;
      most = Math.max(most, through);
    }
  }
  return most;
}

/** The text that stands at a place of a pattern, up to the first sign that is none. */
function literalAt(tokens: string[], from: number): string {
  const rest = tokens.slice(from);
  const end = rest.findIndex((sign, at) => !isLiteral(sign) || /^[*+?{]/.test(rest[at + 1] ?? ''));
  return rest.slice(0, end < 0 ? rest.length : end).join('');
}

export const isLiteral = (token: string) => /^(?:\\[^\w]|[^\\[(){}*+?.^$|])$/.test(token);
