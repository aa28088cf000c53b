import { checkSync } from 'recheck/lib/browser.js';

/** A pattern never sees more of a line: `evidence/log/known.ts`. */
const longestLine = 4000;

/** So many ways to go on from one beginning are tried within milliseconds, on a line of the longest kind. */
const mostWays = 100_000;

/** So long one pattern is looked at, in milliseconds. */
const patience = 3000;

/** Whether a pattern ends soon on any line: by counting if that shows it, else as recheck finds; it may not know. */
export function endsSoon(match: string): 'yes' | 'no' | 'unknown' {
  const tokens = match.match(token) ?? [];
  if (waysIn(tokens) <= mostWays) return 'yes';
  const pattern = shortened(tokens);
  const verdict = verdicts.get(pattern) ?? verdictOn(pattern);
  verdicts.set(pattern, verdict);
  return verdict;
}

const verdicts = new Map<string, 'yes' | 'no' | 'unknown'>();

function verdictOn(pattern: string): 'yes' | 'no' | 'unknown' {
  const found = checkSync(pattern, '', { timeout: patience });
  if (found.status === 'unknown') return 'unknown';
  const { complexity } = found;
  // A square is what one `.*` costs: lines are short enough for it.
  return found.status === 'safe' || (complexity.type === 'polynomial' && complexity.degree <= 2)
    ? 'yes'
    : 'no';
}

const token =
  /\\(?:k<\w+>|u[\da-fA-F]{4}|x[\da-fA-F]{2}|\d+|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<\w+>))?|\{\d+(?:,\d*)?\}\??|[*+?]\??|[\s\S]/g;

/** How often what stands before a token may come: 1 where the token is no sign of repetition. */
function mostOf(token = ''): number {
  if (/^[*+]/.test(token)) return longestLine;
  const [, least, comma, most] = /^\{(\d+)(,)?(\d*)\}/.exec(token) ?? [];
  if (least === undefined) return 1;
  return Math.min(Number((comma === undefined ? least : most) || longestLine), longestLine);
}

/** In how many ways a match may go on from one beginning, at most; infinite where that cannot be counted. */
function waysIn(tokens: string[]): number {
  let ways = forks(tokens);
  let parted = false;
  for (const [at, sign] of tokens.entries()) {
    const most = mostOf(tokens[at + 1]);
    if (/^\?/.test(tokens[at + 1] ?? '')) ways *= 2;
    if (most === 1) continue;
    if (sign === ')') return Number.POSITIVE_INFINITY;
    // What is repeated behind a place that may be here or there is gone through from each.
    const exact = most <= 64 && /^\{\d+\}/.test(tokens[at + 1]!);
    if (exact || (!parted && endsInOnePlace(sign, tokens.slice(at + 2)))) continue;
    ways *= most;
    parted = true;
  }
  return ways;
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

const isLiteral = (token: string) => /^(?:\\[^\w]|[^\\[(){}*+?.^$|])$/.test(token);

/**
 * The same pattern with less to look at: recheck takes minutes for long texts and high counts. Of a text between repetitions the
 * first letter, digit, and each other sign stay; what comes several times may come any number of times.
 */
function shortened(tokens: string[]): string {
  let seen = new Set<string>();
  return tokens
    .filter((sign, at) => {
      if (!isLiteral(sign) || mostOf(tokens[at + 1]) > 1 || /^\?/.test(tokens[at + 1] ?? '')) {
        seen = new Set();
        return true;
      }
      const kind = sign
        .replace(/^[a-z]$/, 'a')
        .replace(/^[A-Z]$/, 'A')
        .replace(/^\d$/, '0');
      const first = !seen.has(kind);
      seen.add(kind);
      return first;
    })
    .map((sign) => (mostOf(sign) > 3 ? sign.replace(/^\{0,\d*\}/, '*').replace(/^\{.*\}/, '+') : sign))
    .join('');
}
