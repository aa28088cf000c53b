import { checkSync } from 'recheck/lib/browser.js';
import { isLiteral, mostOf, patternTokens, waysThrough } from './ways.ts';

/** So many ways from one beginning take milliseconds on the worst line: a beginning is a text, and comes seldom. */
const mostWays = 100_000;

/** So long one pattern is looked at, in milliseconds of the processor; by the clock it is more where the machine is busy. */
const patience = 10_000;

/** Whether a pattern ends soon on any line: by counting if that shows it, else as recheck finds; it may not know. */
export function endsSoon(match: string): 'yes' | 'no' | 'unknown' {
  if (waysThrough(match).fromOne <= mostWays) return 'yes';
  const pattern = shortened(patternTokens(match));
  const verdict = verdicts.get(pattern) ?? verdictOn(pattern);
  verdicts.set(pattern, verdict);
  return verdict;
}

const verdicts = new Map<string, 'yes' | 'no' | 'unknown'>();

function verdictOn(pattern: string): 'yes' | 'no' | 'unknown' {
  const found = checked(pattern);
  if (found.status === 'unknown') return 'unknown';
  const { complexity } = found;
  // A square is what one `.*` costs: lines are short enough for it.
  return found.status === 'safe' || (complexity.type === 'polynomial' && complexity.degree <= 2)
    ? 'yes'
    : 'no';
}

/** recheck goes by the clock: where others had the processor it begins anew with more time. */
function checked(pattern: string): ReturnType<typeof checkSync> {
  for (let timeout = patience; ; timeout *= 4) {
    const before = process.cpuUsage();
    const found = checkSync(pattern, '', { timeout });
    const { user, system } = process.cpuUsage(before);
    if (found.status !== 'unknown' || (user + system) / 1000 >= patience * 0.9) return found;
    if (found.error.kind !== 'timeout') return found;
  }
}

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
