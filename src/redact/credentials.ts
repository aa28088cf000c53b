import { type Cut, cutOut, endOfMark, isNoSecret } from './cut.ts';
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
      isNoSecret(value) || (scheme === '' && end - start < 30 && /^[A-Za-z_-]*[.,:]?$/.test(value));
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

/** `user:` of `https://user:password@host`, the user may be missing (Redis). */
const user = /:\/\/[^\s:@/?#"'<>,[\]]{0,128}:/g;
/** Passwords may hold anything but white space and quotes; those with `/` are found up to this length. */
const longest = 256;
const authorityEnd = /[\s/?#"'<>`]/g;
/** Ports of hosts, also of lists of them. */
const port = /\d{1,5}(?![^\s/?#"'<>,;)\]}\\])/y;

/** `jdbc:oracle:thin:scott/tiger@//host:1521/service`, see the guide of the Oracle JDBC driver. */
const oracle = /jdbc:oracle:[a-z0-9]{1,10}:[^\s/@"'<>]{1,128}\//gi;

/** Commands of clients up to their password: `mysql -p`, `sshpass -p `, `mc alias set store http://host user `. */
const upToPassword = [
  String.raw`\b(?:mysql|mysqldump|mysqladmin|mariadb)\b[^\n|;&]{0,200}?\s-p`,
  String.raw`\bsshpass\s{1,3}(?:-[ev]\s{1,3}){0,2}-p\s{0,3}`,
  String.raw`\b(?:(?:docker|podman|helm registry) login|beeline)\b[^\n|;&]{0,200}?\s-p\s{1,3}`,
  String.raw`\b(?:az\s{1,3}login|mongo(?:sh|dump|restore|import|export)?)\b[^\n|;&]{0,200}?\s-p\s{1,3}`,
  String.raw`\baws\s{1,3}configure\s{1,3}set\s{1,3}aws_(?:secret_access_key|session_token)\s{1,3}`,
  String.raw`\bredis-cli\b[^\n|;&]{0,200}?\s(?:-a|--pass)\s{1,3}`,
  String.raw`\b(?:requirepass|masterauth)\s{1,3}`,
  String.raw`\bldap(?:search|modify|add|delete|passwd|whoami)\b[^\n|;&]{0,200}?\s-w\s{0,3}`,
  String.raw`\s-(?:src|dest)?(?:store|key)pass\s{1,3}`,
  String.raw`\bkinit\b[^\n|;&]{0,100}<<<\s{0,3}`,
  String.raw`\bcurl\b[^\n|;&]{0,200}?\s-u[^\s:"'=-][^\s:"']{0,64}:`,
  String.raw`\b(?:set|SET)\s{1,3}(?:password|PASSWORD)\s{1,3}(?:for|FOR)\s{1,3}\S{1,128}\s{0,3}=\s{0,3}`,
  String.raw`\bmc\s{1,3}(?:alias\s{1,3}set|config\s{1,3}host\s{1,3}add)(?:\s{1,3}[^\s|;&]{1,200}){3}\s{1,3}`,
];

/** The option alone tells. */
const options = new RegExp(
  String.raw`(${upToPassword.join('|')})('[^'\n]{1,200}'|"[^"\n]{1,200}"|[^\s'"[]\S{0,200})`,
  'g',
);

/** `machine host login ada password x` of .netrc. */
const netrc = /(\blogin\s{1,8}\S{1,128}\s{1,8}password\s{1,8})\S{1,200}/g;

/** `sqlplus scott/x@//host`, `用户名/密码: root/x`. */
const behindUser =
  /(\bsqlplus\s{1,3}(?:-\w\s{1,3}){0,3}[\w.$#-]{1,64}\/|(?:账密|(?:账号|用户名|\buser(?:name)?)\s?\/\s?(?:密码|口令|password))(?:\s?[:：=]\s?|\s(?=[\w.@-]{1,64}\/\S{0,60}\d))[\w.@-]{1,64}\s?\/\s?)[^\s@/\u201c"']{1,128}/gi;

/** `AK: x SK: y`: what the two letters stand for shows beside each other alone. */
const keyPair =
  /(\bAK\b\s?[:：=]\s?\S{8,128}[\s,;，；]{1,4}SK\b\s?[:：=]\s?|\bSK\b\s?[:：=]\s?(?=\S{6,200}[\s,;，；]{1,4}AK\b\s?[:：=]))[^\s[,;，；]{6,200}/gi;

/** `new BasicCredentials("user", "x")`, `getConnection(url, "user", "x")`: the last of their texts. */
const positional =
  /(\b(?:\w{1,60}Credentials|getConnection)\((?:["'][^"'\n]{0,300}["']|[\w.$]{1,80})\s{0,3},\s{0,3}(?:(?:["'][^"'\n]{0,300}["']|[\w.$]{1,80})\s{0,3},\s{0,3})?["'])[^"'\n]{1,200}(?=["']\s{0,3}\))/g;

/** `user flink password x1y2 denied`: a word as nobody writes it. */
const saidAlone =
  /(\bpassword\s)(?=[!-~]{0,60}[a-z])(?=[!-~]{0,60}[A-Z])(?=[!-~]{0,60}\d)[\w!#$%^&*]{8,64}(?=\s)/g;

/** `账号root密码x1`: without anything between. */
const glued = /(密码|口令)(?=[!-~]{0,60}[A-Za-z])(?=[!-~]{0,60}\d)[\w!#$%^&*@]{6,64}(?=[\s，。,;；)）]|$)/gm;

/** `addauth digest user:x` of ZooKeeper's client, its list `digest:user:x:cdrwa`; `echo x | kinit`. */
const digest =
  /(\b(?:addauth\s{1,3}digest\s{1,3}|digest auth\w{0,20}:\s{1,3}|digest:(?=[^\s:]{1,64}:[^\s:]{1,200}:[cdrwa]{1,5}\b))[^\s:]{1,64}:)[^\s:]{1,200}/g;
const piped = /(\becho\s{1,3}(?:-n\s{1,3})?)[^\s|[][^\s|]{0,200}(?=\s{0,3}\|\s{0,3}kinit\b)/g;

/** Passwords in commands of clients. */
export function clientCommands(text: string): string {
  return [options, behindUser, netrc, digest, piped, positional, saidAlone, glued]
    .reduce((result, found) => result.replace(found, '$1[password]'), text)
    .replace(keyPair, '$1[key]');
}

/** `curl -u user:password` */
const curl = /(?<=\s(?:-u|--user)[ =]{1,3}["']?(?!(?:jdbc|https?):)[^\s:"']{1,64}:)[^\s:"']{1,256}/g;

/** `https://0123456789@sentry.example`: who is named by a hash or a token alone. */
const userAlone =
  /(?<=:\/\/)(?:[0-9a-f]{10,64}|(?=\w{0,100}\d)(?=\w{0,100}[a-z])(?=\w{0,100}[A-Z])\w{16,100})(?=@)/g;

/** Passwords within URLs: behind the user, and in Oracle's own form. Those in parameters are assignments. */
export function urls(text: string): string {
  const authorities = cutOut(text, user, ({ index, 0: { length } }) => {
    const start = index + length;
    authorityEnd.lastIndex = start;
    const end = authorityEnd.exec(text)?.index ?? text.length;
    return passwordBefore(text, start, end) ?? behindSlash(text, start);
  });
  const thin = cutOut(authorities, oracle, ({ index, 0: { length } }) =>
    behindSlash(authorities, index + length),
  );
  return thin.replace(curl, '[password]').replace(userAlone, '[token]');
}

/** A password with a slash in it: the `@` comes behind what looks like the end of the authority. */
function behindSlash(text: string, start: number): Cut | undefined {
  port.lastIndex = start;
  if (port.test(text)) return undefined;
  const ahead = text.slice(start, start + longest);
  const space = ahead.search(/[\s"'<>`]/);
  return passwordBefore(text, start, start + (space < 0 ? ahead.length : space));
}

function passwordBefore(text: string, start: number, end: number): Cut | undefined {
  const at = text.slice(start, end).lastIndexOf('@');
  return at > 0 ? { start, end: start + at, mark: '[password]' } : undefined;
}
