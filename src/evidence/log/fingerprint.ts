import type { LogRecord } from '../evidence.ts';

/** The same for records that say the same: numbers, ids and addresses count as equal. */
export function fingerprintOf({ thrown, logger, message, known }: LogRecord): string {
  const ids = known.map(({ signature }) => signature).sort();
  const root = thrown.filter((it) => !it.suppressed).at(-1) ?? thrown.at(-1);
  const says = root
    ? [
        ...new Set(thrown.map(({ className }) => className)),
        withoutNumbers(root.message),
        root.frames[0]?.code ?? '',
      ]
    : [logger ?? '', withoutNumbers(message)];
  return [...new Set(ids), ...says].join('|');
}

function withoutNumbers(text: string): string {
  return text
    .slice(0, 200)
    .replace(/[0-9a-f]{8,}(?:-[0-9a-f]{4,}){0,4}/gi, '#')
    .replace(/\d+/g, '#');
}
