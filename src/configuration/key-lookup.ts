// What was typed -> the keys that are meant; a key -> what it is in one version.
import { type ConfigKey, type EarlierDefault, unitSince } from './config-keys.ts';
import { placeholdersIn } from './key-names.ts';
import { durationOf, hasTimeUnit } from './values.ts';
import { isLater } from './version.ts';

export interface Found {
  /** The keys of that name, whether it is today's or an old one; a key with placeholders that fits it. */
  keys: ConfigKey[];
  /** Those whose name begins with it; not those that have it as a name. */
  beginning: ConfigKey[];
}

/** A name or the beginning of names; `state.backend.` is a beginning, `state.backend` is both. */
export function lookUp(all: ConfigKey[], typed: string): Found {
  const isNamed = ({ key, oldNames }: ConfigKey) =>
    key === typed || oldNames.some(({ name }) => name === typed);
  const named = all.filter(isNamed);
  const own = named.filter(({ key }) => key === typed);
  const fitting = all.filter(({ key }) => /[<#]/.test(key) && placeholdersIn(key).test(typed));
  const fewest = Math.min(...fitting.map(placeholders));
  const begins = typed.endsWith('.') ? typed : `${typed}.`;
  return {
    keys:
      own.length > 0
        ? own
        : named.length > 0
          ? named
          : fitting.filter((entry) => placeholders(entry) === fewest),
    beginning: all.filter((entry) => entry.key.startsWith(begins) && !isNamed(entry)),
  };
}

/** `metrics.reporter.<name>.<parameter>` fits what `metrics.reporter.<name>.interval` fits, and says less of it. */
const placeholders = ({ key }: ConfigKey) => key.split(/[<#]/).length;

/** What a key is in one minor version. */
export interface InVersion {
  /** What it is called there; null where that version does not have it. */
  name: string | null;
  type: string;
  default: string;
  /** The patch release it came with; null where the first release has it. */
  since: string | null;
  /** Its default in the releases before a patch release; null where no patch release changed it. */
  earlierDefault: EarlierDefault | null;
}

/** A key of the operator or of a connector is what it is in all of them: those have versions of their own. */
export function inVersion(entry: ConfigKey, flink: string): InVersion {
  const { key, type, default: value, of, since, earlierTypes, earlierDefaults } = entry;
  if (of !== 'flink') return { name: key, type, default: value, since: null, earlierDefault: null };
  const [earlierDefault = null] = earlierDefaults.flatMap((earlier) => {
    const patch = patchOf(earlier.before, flink);
    return patch === null ? [] : { ...earlier, before: patch };
  });
  return {
    name: nameIn(entry, flink),
    type: ofThen(earlierTypes, flink)?.type ?? type,
    default: readable(entry, ofThen(earlierDefaults, flink)?.default ?? value, flink),
    since: patchOf(since, flink),
    earlierDefault,
  };
}

/** `1.20.4` of `1.20.4, 2.0.2` for 1.20. */
const patchOf = (releases: string, flink: string): string | null =>
  releases.split(', ').find((release) => release.startsWith(`${flink}.`)) ?? null;

function nameIn({ key, since, removed, oldNames }: ConfigKey, flink: string): string | null {
  if (removed !== '' && !isLater(removed, flink)) return null;
  if (since === '' || !isLater(since, flink)) return key;
  return oldNames.find(({ until }) => until === null || isLater(until, flink))?.name ?? null;
}

/** A duration as the version can read it: `50000` where it takes no unit. */
const readable = (entry: ConfigKey, value: string, flink: string): string =>
  isLater(unitSince(entry), flink) && hasTimeUnit(value) ? String(durationOf(value)) : value;

/** What held in a version; undefined where it is what holds now. */
const ofThen = <T extends { before: string }>(earlier: T[], flink: string): T | undefined =>
  // The newest change stands first, so that the last one that is later than the version is the one.
  earlier.findLast(({ before }) => isLater(before, flink));
