import type { Mark } from './cut.ts';

/** A key that may name a secret. */
export interface Key {
  /** All of it: `fs.s3a.secret.key`. */
  name: string;
  start: number;
  end: number;
  /** Whether nothing but indentation, a dash or a quote stands in front of it on its line. */
  leads: boolean;
}

/**
 * Words of keys that hold secrets, with what comes behind them in the key. Among them is all that Flink hides itself
 * (GlobalConfiguration.SENSITIVE_KEYS). Tokens of parsers and Flink's fencing tokens are no secrets.
 */
export const sensitive = new RegExp(
  [
    'pass(?:[_-]?word|wd|[ _-]?phrase|code)',
    'azure\\.sas\\.',
    'identified (?:with [\\w-]{1,40} )?by',
    // `DB_PASS`, `keystorePass`; what passes, a compass and a bypass are none.
    '(?:(?<![a-z])|(?<=-D)|store|db|user|key|root|admin|ssl|jdbc|trust|sql)pass(?![a-z])(?=["\']?\\s?[=:：＝])',
    '(?:(?<![a-z])|(?<=-D))pw(?![a-z])(?=["\']?\\s?[=:：＝])',
    '(?<![a-z])keytab(?=["\']?\\s?[=:])',
    'pwd',
    '(?<=redis[._-])auth(?=["\']?\\s?[=:])',
    'secret(?!ar)(?: access)?(?: key)?',
    '(?<=[._-])sk(?=\\s?[=:])',
    'passwort',
    'contrase[ñn]a',
    'mot de passe',
    'パスワード',
    '비밀번호',
    '密\\s{0,3}[码碼]',
    '授[权權][码碼]',
    '口\\s{0,3}令',
    '密钥',
    '秘钥',
    '令牌',
    '凭证',
    '(?<!(?:fencing|unexpected|unrecognized|encountered|cancellation|illegal|stop)[ _-]?)token',
    'credential',
    '(?:api|access|private|service|account|encryption|shared|signing|storage|keystore)[-_. ]?key',
    // Of SCRAM, RFC 5802.
    '(?:stored|server)[_-]?key(?=["\']?\\s?[=:])',
    'auth[-_.]?params',
    'basic[-_.]?auth',
    'jaas[-_.]?config',
    'http[-_.]?headers',
    'signature(?==)',
    '(?<=[?&;])sig(?==)',
    '(?<=[?&])key(?==)',
    'jsessionid(?==)',
    '(?<=[?&])delegation(?==)',
  ]
    .map((word) => `(?:${word})`)
    .join('|')
    .replace(/^(.*)$/, '(?:$1)[\\w.-]{0,100}'),
  'gi',
);

const marks: [words: RegExp, mark: Mark][] = [
  [/pass|pwd|pw$|identified|contrase|パス|비밀|密\s{0,3}[码碼]|口\s{0,3}令/i, '[password]'],
  [/key|\Wsk$|azure\.sas|密钥|秘钥/i, '[key]'],
  [/token|jsessionid|delegation|令牌/i, '[token]'],
  [/sig(?:nature)?$/i, '[signature]'],
  [/credential|auth|jaas|headers|凭证/i, '[credentials]'],
];

/** Keys that only speak of a secret: where it lies, how long it lives. Files of sources are among them: `Token.java:77`. */
const about =
  /(?:name|path|files?|dir|location|type|providers?|class|source|sources|enabled|ur[il]|endpoint|expir\w{0,10}|ttl|time\w{0,10}|interval|count|length|size|version|format|encoder|ratio|backoff|factory|ref|izer|ized?|required|java|scala|kt|py)$/i;

/** `org.apache.hadoop.security.token.SecretManager$InvalidToken`, `TokenExpiredException`. */
const classes =
  /^(?:[a-z]\w{0,40}\.){2,12}[A-Z](?=[\w$.]*[a-z])[\w$.]*$|(?:Exception|Error|Manager|\$\w{1,60})$/;

/** The key around a word that was found. */
export function keyAround(text: string, at: number, word: string): Key {
  let start = at;
  while (start > 0 && at - start < 100 && /[\w.$-]/.test(text[start - 1]!)) start--;
  let line = start;
  while (line > 0 && start - line < 40 && ' \t"\'-#'.includes(text[line - 1]!)) line--;
  const leads = line === 0 || text[line - 1] === '\n';
  return { name: text.slice(start, at + word.length), start, end: at + word.length, leads };
}

export function markOf({ name }: Key): Mark {
  return marks.find(([words]) => words.test(name))?.[1] ?? '[secret]';
}

/** Whether a key speaks of secrets and holds none. */
export function isAbout({ name }: Key): boolean {
  return about.test(name);
}

/** Whether a key is the name of a class: what follows its colon is a message. */
export function isClass({ name }: Key): boolean {
  return classes.test(name);
}
