import { controlSigns } from '../../control-characters.ts';

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Text as HTML, between tags and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities.get(sign)!);

/** JSON inside a `<script>`: no text of it ends the script, and a parser reads the same. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/[<>&\u2028\u2029]/g, escaped)
    .replace(controlSigns, escaped);

const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The address of a link, if it is one that a page may lead to; what runs or reads anything is none. */
export function safeHref(href: string): string | null {
  const scheme = /^\s*([a-z][a-z\d+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme !== undefined) return ['http', 'https', 'mailto'].includes(scheme) ? href : null;
  // Two slashes lead to another host, and a browser takes a backslash for a slash.
  return /^\s*[/\\]{2}/.test(href) || /[\t\n\r]/.test(href) ? null : href;
}
