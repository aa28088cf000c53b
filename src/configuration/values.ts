// Values of settings, read as Flink reads them: TimeUtils, MemorySize, ConfigurationUtils.

const time: [label: RegExp, milliseconds: number][] = [
  [/^(?:d|days?)$/, 86_400_000],
  [/^(?:h|hours?)$/, 3_600_000],
  [/^(?:m|min|minutes?)$/, 60_000],
  [/^(?:s|sec|secs|seconds?)$/, 1000],
  [/^(?:|ms|millis?|milliseconds?)$/, 1],
  [/^(?:µs|micros?|microseconds?)$/, 0.001],
  [/^(?:ns|nanos?|nanoseconds?)$/, 0.000_001],
];

/** Milliseconds of `10 s`, `10000` or `PT10S`; null of what is no duration. */
export function durationOf(value: string): number | null {
  const text = value.trim().toLowerCase();
  if (text.startsWith('p')) return isoDurationOf(text);
  return amountOf(text, time);
}

/** Whether a duration is written with its unit: `10 s`, and not `10000`. */
export const hasTimeUnit = (value: string): boolean => durationOf(value) !== null && numberOf(value) === null;

function isoDurationOf(text: string): number | null {
  const [, days, hours, minutes, seconds] =
    /^p(?:(\d{1,9})d)?(?:t(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9}(?:\.\d{1,9})?)s)?)?$/.exec(text) ?? [];
  if (![days, hours, minutes, seconds].some((part) => part !== undefined)) return null;
  const [d, h, m, s] = [days, hours, minutes, seconds].map((part) => Number(part ?? 0));
  return ((d! * 24 + h!) * 60 + m!) * 60_000 + s! * 1000;
}

const memory: [label: RegExp, bytes: number][] = [
  [/^(?:|b|bytes)$/, 1],
  [/^(?:k|kb|kibibytes)$/, 1024],
  [/^(?:m|mb|mebibytes)$/, 1024 ** 2],
  [/^(?:g|gb|gibibytes)$/, 1024 ** 3],
  [/^(?:t|tb|tebibytes)$/, 1024 ** 4],
];

/** Bytes of `1600m`, `1 gb` or `4096`; null of what is no size. */
export const bytesOf = (value: string): number | null => amountOf(value.trim().toLowerCase(), memory);

/** A number and a unit. */
function amountOf(text: string, units: [label: RegExp, factor: number][]): number | null {
  const [, digits, label] = /^(\d{1,19})\s{0,9}([a-zµ]{0,20})$/.exec(text) ?? [];
  const unit = units.find(([pattern]) => label !== undefined && pattern.test(label));
  return unit ? Number(digits) * unit[1] : null;
}

/** Null of what is no number. */
export function numberOf(value: string): number | null {
  return /^[+-]?\d{1,20}(?:\.\d{1,20})?(?:e[+-]?\d{1,3})?$/i.test(value.trim()) ? Number(value) : null;
}

/** Null of what is neither. */
export function flagOf(value: string): boolean | null {
  const text = value.trim().toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : null;
}
