import { isGone, isNewer } from '../configuration/spans.ts';
import { faultKind } from '../content/fault.ts';
import { isMisspelt } from '../edits.ts';
import type { Check } from './check.ts';
import { typedFlags } from './command-lines.ts';
import { oldestOf } from './oldest.ts';
import { stepOf } from './step.ts';
import { tellsVersion } from './told.ts';

const unknown = faultKind<{ command: string; flag: string }>({
  code: 'cli-flag-unknown',
  severity: 'problem',
  en: {
    says: ({ command, flag }) => `No version of "${command}" knows the flag "${flag}".`,
    mend: 'Use a flag that its help lists.',
  },
  zh: {
    says: ({ command, flag }) => `任何版本的“${command}”都没有参数“${flag}”。`,
    mend: '换成它的帮助里列出的参数。',
  },
});

/** `flink` is the oldest version the page is for. */
const gone = faultKind<{ command: string; flag: string; removed: string; flink: string }>({
  code: 'cli-flag-removed',
  severity: 'problem',
  en: {
    says: ({ command, flag, removed, flink }) =>
      `"${command}" has no flag "${flag}" since ${removed}; the page is for ${flink} and later.`,
    mend: 'Use what the present help lists.',
  },
  zh: {
    says: ({ command, flag, removed, flink }) =>
      `“${command}”从 ${removed} 起没有参数“${flag}”；这个页面讲的是 ${flink} 及以后的版本。`,
    mend: '换成现在的帮助里列出的参数。',
  },
});

const newer = faultKind<{ command: string; flag: string; since: string; flink: string }>({
  code: 'cli-flag-newer',
  severity: 'warning',
  en: {
    says: ({ command, flag, since, flink }) =>
      `"${command}" has the flag "${flag}" since ${since}; the page is for ${flink} and later.`,
    mend: 'Say in the same step since which version there is such a flag.',
  },
  zh: {
    says: ({ command, flag, since, flink }) =>
      `“${command}”从 ${since} 起才有参数“${flag}”；这个页面讲的是 ${flink} 及以后的版本。`,
    mend: '在同一步里写明从哪个版本起才有。',
  },
});

/** Flags are some that the command has in the versions of the page. */
export const cliFlag: Check = {
  kinds: [unknown, gone, newer],
  find: ({ sources }, { flink: { commandLines } }) => {
    const known = new Map(commandLines.map(({ command, flags }) => [command, flags]));
    return sources.flatMap((source) => {
      const flink = oldestOf(source);
      return typedFlags(source, commandLines).flatMap(({ command, flag, line }) => {
        const flags = known.get(command)!;
        // A long name may have one dash alone.
        const found = flags.get(flag) ?? flags.get(`-${flag}`);
        if (found === undefined)
          return isOfNone(command, flag, [...flags.keys()])
            ? [unknown.at(source.file, line, { command, flag })]
            : [];
        if (flink === null) return [];
        const { since, removed } = found;
        if (isGone(found, flink)) return [gone.at(source.file, line, { command, flag, removed, flink })];
        return isNewer(found, flink) && !tellsVersion(stepOf(source, line), since)
          ? [newer.at(source.file, line, { command, flag, since, flink })]
          : [];
      });
    });
  },
};

/** Each script knows `--help`. Kafka's tools have more flags than one release of them: of theirs only what is misspelt is told. */
const isOfNone = (command: string, flag: string, flags: string[]) =>
  !/^-?-h(?:elp)?$/.test(flag) &&
  (!command.startsWith('kafka-') || flags.some((known) => isMisspelt(flag, known)));
