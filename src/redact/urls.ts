import { type Cut, cutOut } from './cut.ts';

/** `user:` of `https://user:password@host`, the user may be missing (Redis). */
const user = /:\/\/[^\s:@/?#"'<>,[\]]{0,128}:/g;
/** Passwords may hold anything but white space and quotes; those with `/` are found up to this length. */
const longest = 256;
const authorityEnd = /[\s/?#"'<>`]/g;
/** Ports of hosts, also of lists of them. */
const port = /\d{1,5}(?![^\s/?#"'<>,;)\]}\\])/y;

/** `jdbc:oracle:thin:scott/tiger@//host:1521/service`, see the guide of the Oracle JDBC driver. */
const oracle = /jdbc:oracle:[a-z0-9]{1,10}:[^\s/@"'<>]{1,128}\//gi;

/** `curl -u user:password` */
const curl = /(?<=\s(?:-u|--user)[ =]{1,3}["']?[^\s:"']{1,64}:)[^\s:"']{1,256}/g;

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
  return thin.replace(curl, '[password]');
}

/** A password with a slash in it: the `@` comes behind what looks like the end of the authority. */
function behindSlash(text: string, start: number): Cut | undefined {
  port.lastIndex = start;
  if (port.test(text)) return undefined;
  const near = text.slice(start, start + longest);
  const space = near.search(/[\s"'<>`]/);
  return passwordBefore(text, start, start + (space < 0 ? near.length : space));
}

function passwordBefore(text: string, start: number, end: number): Cut | undefined {
  const at = text.slice(start, end).lastIndexOf('@');
  return at > 0 ? { start, end: start + at, mark: '[password]' } : undefined;
}
