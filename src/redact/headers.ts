import { cutOut } from './cut.ts';
import { endOfMark, isHarmless } from './mark.ts';
import { endOfLine, endOfWord } from './value.ts';

/** `Authorization: Bearer x`, also `"Authorization":"Basic x"` and `Authorization=[Bearer x]`. */
const authorization =
  /\bauthorization(?:\\{0,3}["'])?[^\S\n]{0,3}[:=][^\S\n]{0,3}(?:\[(?!(?:token|password)\]))?(?:\\{0,3}["'])?(?:(bearer|basic|negotiate|ntlm|token|apikey|key|digest|oss|cos|aws|sharedkey|sharedkeylite|aws4-hmac-sha256|splunk|snowflake)[^\S\n]{1,3})?/gi;

/** The scheme alone, with what can only be a credential: base64 with its padding, a long word with digits. */
const schemes = /\b(?:Basic [A-Za-z0-9+/]{6,}={1,2}|Bearer (?=[\w.~+/-]{0,200}\d)[\w.~+/-]{16,}={0,2})/gi;

/** `Cookie: name=value; name=value`, RFC 6265. */
const cookie =
  /\b(?:set-)?cookie(?:\\{0,3}["'])?[^\S\n]{0,3}[:=][^\S\n]{0,3}\[?(?:\\{0,3}["'])?(?=[\w!#$%&*+.^|~-]{1,100}=)/gi;
const cookieEnd = /["'\]\r\n\\]/g;

/** Credentials in headers of HTTP. The scheme stays. */
export function headers(text: string): string {
  const authorized = cutOut(text, authorization, ({ index, 0: { length }, 1: scheme = '' }) => {
    const start = index + length;
    // Its parts are assignments: Credential=..., Signature=...
    if (/^aws4/i.test(scheme)) return undefined;
    const end = /^digest/i.test(scheme) ? endOfLine(text, start) : endOfWord(text, endOfMark(text, start));
    const value = text.slice(start, end);
    const stays =
      isHarmless(value) || (scheme === '' && end - start < 30 && /^[A-Za-z_-]*[.,:]?$/.test(value));
    return { start, end, mark: stays ? value : /^basic/i.test(scheme) ? '[password]' : '[token]' };
  });
  const bare = authorized.replace(schemes, (found) =>
    /^basic/i.test(found) ? `${found.slice(0, 5)} [password]` : `${found.slice(0, 6)} [token]`,
  );
  return cutOut(bare, cookie, ({ index, 0: { length } }) => {
    cookieEnd.lastIndex = index + length;
    const end = cookieEnd.exec(bare)?.index ?? bare.length;
    return { start: index + length, end, mark: '[cookie]' };
  });
}
