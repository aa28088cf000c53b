import { type Cut, cutOut, isNoSecret } from './cut.ts';
import { isAbout, isClass, type Key, keyAround, markOf, sensitive } from './key.ts';
import { separatorAt } from './separator.ts';
import { endOfLine, type Value, valueAt } from './value.ts';

/** Numbers, durations, sizes, constants and classes: what the value of a longer key may be, `token.renewal.retries`. */
const setting = /^(?:-?\d[\d.]*\s?[a-zA-Z]{0,7}|[A-Z][A-Z_]{1,30}|(?:[a-z]\w*\.){2,}[A-Z][\w$]*)$/;
const className = /^(?:[a-z]\w*\.){2,}[A-Z][\w$]*$/;
/** What stands for a name that was taken out. */
const renamed = /^(?:host|user|realm|topic|table|database|bucket)-\d+$/;
/** The last word of a key is what is secret. */
const last = /(?:pass\w{0,6}|pwd|secrets?|token|credentials?|keys?(?:[-_.]?(?:id|secret))?|sig|signature)$/i;
const password = /pass|pwd/i;
/** A word of a sentence, not of a configuration. */
const word = /^[A-Za-z']{1,16}[.,:!]?$/;
/** `volume is mounted at /etc/secrets`: words alone, and one of them is of no use but in a sentence. */
const prose =
  /^(?=(?:[a-z']{1,16}[^\S\n]){0,4}(?:is|are|was|be|been|has|have|not|only|must|of|at|to|in|on|for|from|by|with|the|an?|and|or|end)\b)[a-z']{1,16}(?:[^\S\n]{1,2}[\w'./-]{1,60}){1,30}[.!]?[^\S\n]{0,3}$/;
/** What is said of a password begins with one of these; any other word may be one: `admin is too weak`. */
const opens =
  /^(?:is|are|was|has|must|may|should|can(?:not|'t)|could|will|not|no|too|only|the|an?|for|of|in|at|to|with|when|if|see|warning|error|invalid|incorrect|wrong|missing|required|expired|expected|unexpected|failed|unable)\b/;
const longestSentence = 300;
/** Their values have white space and signs of all kinds. */
const long = /auth[-_.]?params|basic[-_.]?auth|jaas[-_.]?config|http[-_.]?headers/i;
/** The class a JAAS entry begins with; the options behind it are keys with values themselves. */
const loginModule = /(?:\\{0,3}["'])?[\w.$]{0,200}LoginModule(?=\s)/y;

/** Secrets behind their keys: properties, YAML, JSON, XML, SQL options, URLs, command lines, maps as Java prints them. */
export function assignments(text: string): string {
  return cutOut(text, sensitive, (found): Cut | undefined => {
    const key = keyAround(text, found.index, found[0]);
    const separator = isAbout(key) ? undefined : separatorAt(text, key);
    if (!separator) return undefined;
    const end = loginModuleEnd(text, key, separator.end);
    if (end !== undefined) return { start: end, end, mark: '' };
    const value = wholeValue(text, key, separator.text, valueAt(text, separator.end));
    const secret = text.slice(value.start, value.end);
    const stays =
      isNoSecret(secret) || isSentence(text, key, separator.text, value) || isSetting(key, secret);
    return { ...value, mark: stays ? secret : markOf(key) };
  });
}

/** What stands from a value up to the end of its line; nothing where that is far. */
function restOfLine(text: string, { start }: Value): string {
  const ahead = text.slice(start, start + longestSentence);
  const end = ahead.search(/[\r\n]/);
  return end === -1 && ahead.length === longestSentence ? '' : ahead.slice(0, end === -1 ? undefined : end);
}

/** A line that is a configuration alone has a value up to its end. */
function wholeValue(text: string, key: Key, separator: string, value: Value): Value {
  const line = key.leads && /^\s{0,8}[:=]\s/.test(separator) && /[._-]/.test(key.name);
  const logged = separator === ', ' && !key.name.startsWith('--');
  const phrase =
    /passphrase$/i.test(key.name) &&
    /^\w{1,40}(?: \w{1,40}){1,20}[)\]"'.,;]{0,2}$/.test(restOfLine(text, value));
  const whole = !value.quoted && (line || logged || phrase || long.test(key.name));
  return whole && value.end > value.start ? { ...value, end: endOfLine(text, value.end) } : value;
}

function isSetting({ name }: Key, value: string): boolean {
  // The keytab itself, not where it lies.
  if (/keytab$/i.test(name)) return !/^(?!\/)[A-Za-z0-9+/]{24,}={0,2}$/.test(value);
  // Counts: so many tests pass, so many tokens.
  if (/(?:^pass|token)$/i.test(name) && /^\d{1,4}$/.test(value)) return true;
  if (value.length > 200 || password.test(name)) {
    // The working directory of a process.
    return (
      (/(?:^|\W)(?:OLD)?PWD$/.test(name) && value.startsWith('/')) ||
      (name === 'pwd' && /^(?:\/[a-z][a-z0-9._-]*){2,}\/?$/.test(value))
    );
  }
  if (renamed.test(value)) return true;
  return last.test(name) ? className.test(value) : setting.test(value) || /^\d+$/.test(value);
}

/** `Failed to obtain token: connection refused`, `/run/secrets/token: no such file`, `InvalidToken: token can't be found`. */
function isSentence(text: string, key: Key, separator: string, value: Value): boolean {
  if (value.quoted || !/^["']?\s{0,8}:\s/.test(separator)) return false;
  if (text[key.start - 1] === '/' || isClass(key)) return true;
  const rest = restOfLine(text, value);
  if (prose.test(rest) && (opens.test(rest) || !/pass|pwd|pw$|密|口/i.test(key.name))) return true;
  if (password.test(key.name) || key.leads || /[._]/.test(key.name)) return false;
  return value.end - value.start <= 17 && word.test(text.slice(value.start, value.end));
}

function loginModuleEnd(text: string, { name }: Key, at: number): number | undefined {
  if (!/jaas/i.test(name)) return undefined;
  loginModule.lastIndex = at;
  return loginModule.test(text) ? loginModule.lastIndex : undefined;
}
