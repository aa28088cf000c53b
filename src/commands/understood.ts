import { existsSync } from 'node:fs';
import { isUrl } from '../cluster/access.ts';
import { mayBecome } from '../edits.ts';
import { commonFlags, incidentFlag } from './shared/flags.ts';

/**
 * A command line as it is meant. The flags that all commands have may stand in front of the command; an address or a file alone is
 * evidence; other words are searched for, unless the first is nearly a command and `isKnown` to no page: then commander tells which.
 */
export async function understood(
  argv: string[],
  commands: string[],
  isKnown: (word: string) => Promise<boolean>,
): Promise<string[]> {
  const front = flagsInFront(argv);
  const [flags, word, rest] = [argv.slice(0, front), argv[front], argv.slice(front + 1)];
  if (word === 'help' && alsoCalled.has(rest[0]!)) return [...flags, word, alsoCalled.get(rest[0]!)!];
  if (word === undefined || word.startsWith('-') || word === 'help') return argv;
  if (alsoCalled.has(word)) return [alsoCalled.get(word)!, ...flags, ...rest];
  if (commands.includes(word)) return [word, ...flags, ...rest];
  if (isEvidence(word)) return ['triage', ...flags, word, ...rest];
  const isCommand = isNearly(word.toLowerCase(), commands) && !(await isKnown(word.toLowerCase()));
  return isCommand ? argv : ['search', ...flags, word, ...rest];
}

/** What other programs call what a command of ours does. No word that a symptom begins with. */
const alsoCalled = new Map([
  ['find', 'search'],
  ['grep', 'search'],
  ['analyze', 'triage'],
  ['analyse', 'triage'],
]);

/** Whether a command was meant by a word: it begins so, or it is a slip away. Short words are a slip from anything. */
const isNearly = (word: string, commands: string[]): boolean =>
  word.length >= 4 && commands.some((name) => mayBecome(word, name));

/** How many words of the command line are common flags and their values, before anything else. */
function flagsInFront(argv: string[]): number {
  const flags = [...commonFlags(), incidentFlag].flatMap((flag) => {
    const takesValue = flag.flags.includes('<');
    return flag.flags
      .split(/,? /)
      .flatMap((name) => (name.startsWith('-') ? [[name, takesValue] as const] : []));
  });
  const takesValue = new Map(flags);
  let at = 0;
  while (at < argv.length) {
    const [name = '', value] = argv[at]!.split('=', 2);
    if (!takesValue.has(name)) break;
    at += takesValue.get(name) && value === undefined ? 2 : 1;
  }
  return Math.min(at, argv.length);
}

/** A word such as `checkpoint` is searched for, whatever stands in the folder. */
const isEvidence = (word: string) => isUrl(word) || (/[./]/.test(word) && existsSync(word));
