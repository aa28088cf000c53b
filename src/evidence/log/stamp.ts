const clockTime =
  '(?<hour>\\d{1,2}):(?<minute>\\d\\d):(?<second>\\d\\d)(?:[.,](?<fraction>\\d{1,9}))?(?:\\s?(?<half>[AP]M)\\b)?';

const stamps = [
  // log4j and logback: 2026-11-22 03:15:00,123 and 2026-11-22T03:15:00.123+08:00
  /^[[\s]{0,2}(?<year>\d{4})[-/.](?<month>\d\d)[-/.](?<day>\d\d)[T ](?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))? ?(?<zone>Z|[+-]\d\d:?\d\d)?/,
  // Hadoop's clients: 26/11/22 03:15:00
  /^(?<year>\d\d)\/(?<month>\d\d)\/(?<day>\d\d) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?/,
  // the time of day alone
  /^[[\s]{0,2}(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)[.,](?<fraction>\d{1,9})/,
  // as Americans write it: 11/22/2026 03:15:00 AM
  new RegExp(`^[[\\s]{0,2}(?<month>\\d{1,2})[-/](?<day>\\d{1,2})[-/](?<year>\\d{4}),? {1,2}${clockTime}`),
  // as Germans write it: 22.11.2026 03:15:00,123
  new RegExp(`^[[\\s]{0,2}(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4}),? {1,2}${clockTime}`),
  // java.util.logging, Kibana: Nov 22, 2026 3:15:00 AM, Nov 22, 2026 @ 03:15:00.123
  new RegExp(`^[[\\s]{0,2}(?<name>[A-Z][a-z]{2}) (?<day>\\d{1,2}), (?<year>\\d{4}),? (?:@ )?${clockTime}`),
  // Tomcat, and log4j 1 with %d{ABSOLUTE} or %d{DATE}: 22-Nov-2026 03:15:00.123, 22 Nov 2026 03:15:00,123
  new RegExp(`^[[\\s]{0,2}(?<day>\\d{1,2})[- /](?<name>[A-Z][a-z]{2})[- /](?<year>\\d{4})[ :]${clockTime}`),
  // date: Sun Nov 22 03:15:00 UTC 2026
  new RegExp(
    `^[[\\s]{0,2}[A-Z][a-z]{2} (?<name>[A-Z][a-z]{2}) {1,2}(?<day>\\d{1,2}) ${clockTime} (?:[A-Z]{3,4} )?(?<year>\\d{4})`,
  ),
  // 20261122 03:15:00, and without a year: 11-22 03:15:00.123
  new RegExp(`^[[\\s]{0,2}(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)[-T ]${clockTime}`),
  new RegExp(`^[[\\s]{0,2}(?<month>\\d\\d)-(?<day>\\d\\d) ${clockTime}`),
  // seconds or milliseconds since 1970, before a level, a thread or a class
  /^[[\s]{0,2}(?<epoch>1\d{9}(?:\d{3}|\.\d{3,9})?)\]?(?=\s{1,4}(?:\[|[A-Z]{4,7}\b|[a-z_][\w$]{0,60}\.))/,
];

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function stampOf(line: string): RegExpExecArray | undefined {
  const start = line.slice(0, 80);
  for (const pattern of stamps) {
    const match = pattern.exec(start);
    if (match) return match;
  }
  return undefined;
}

export function instantOf(groups: Record<string, string | undefined>): {
  at: number | null;
  zone: number | null;
} {
  if (groups.epoch !== undefined) return { at: sinceEpoch(groups.epoch), zone: 0 };
  const part = (name: string, otherwise: number) => Number(groups[name] ?? otherwise);
  const year = part('year', 1970);
  const month = groups.name === undefined ? part('month', 1) - 1 : months.indexOf(groups.name);
  const hour =
    groups.half === undefined ? part('hour', 0) : (part('hour', 0) % 12) + (groups.half === 'PM' ? 12 : 0);
  const at = Date.UTC(
    year < 100 ? 2000 + year : year,
    month,
    part('day', 1),
    hour,
    part('minute', 0),
    part('second', 0),
    Number((groups.fraction ?? '0').padEnd(3, '0').slice(0, 3)),
  );
  return { at, zone: zoneOf(groups.zone) };
}

const sinceEpoch = (time: string) => Math.round(Number(time) * (/^\d{10}(?:\.|$)/.test(time) ? 1000 : 1));

function zoneOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}
