import { clusterIn } from '../cluster/from-files.ts';
import { type SavedAnswer, savedAnswer } from '../cluster/saved-answer.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { answeredConfiguration, readConfigurations } from '../configuration/read.ts';
import { NotReadable } from '../configuration/yaml.ts';
import { isText, peek } from './encoding.ts';
import { type EvidencePlace, goOn, readWhole } from './files/file-evidence.ts';
import { type Input, type InputSource, inputsIn } from './inputs.ts';
import { type EvidenceKind, fileKindOf } from './kinds/kind.ts';
import { isConfiguration } from './kinds/text.ts';
import { shownName } from './read.ts';
import { openInput } from './read-file.ts';

/** A Kubernetes object has 1 MiB at most, and an answer with a configuration is far shorter. */
const longest = 4 * 1024 * 1024;

export interface ReadConfigurations {
  configurations: Configuration[];
  /** Files that say nothing of a configuration, or cannot be read: then with the reason, a code of `ReadFile` or the parser's words. */
  others: { file: string; why: string | null }[];
}

/** The configurations in files of any kind, and what a cluster answered of its own. */
export async function configurationsIn(
  sources: InputSource[],
  place: Pick<EvidencePlace, 'stdin' | 'stop'>,
): Promise<ReadConfigurations> {
  const configurations: Configuration[] = [];
  const others: ReadConfigurations['others'] = [];
  const answers: SavedAnswer[] = [];
  for await (const input of inputsIn(sources)) {
    await goOn(place);
    const file = shownName(input.name);
    try {
      const read = await readText(input, place);
      if (read === null) others.push({ file, why: null });
      else if (read.kind === 'rest') answers.push(savedAnswer(file, JSON.parse(read.text)));
      else {
        const found = tried(read, file);
        configurations.push(...found);
        if (found.length === 0) others.push({ file, why: null });
      }
    } catch (error) {
      others.push({ file, why: reasonOf(error) });
    }
  }
  return { configurations: [...configurations, ...answered(answers)], others };
}

/** What is prose is no broken YAML. */
function tried({ kind, text }: { kind: EvidenceKind; text: string }, file: string): Configuration[] {
  try {
    return readConfigurations(text, file);
  } catch (error) {
    if (error instanceof NotReadable && (kind === 'other' || kind === 'unsure')) return [];
    throw error;
  }
}

/** Logs and dumps of threads are not read; null of those, and of what is no text. */
async function readText(
  input: Input,
  place: Pick<EvidencePlace, 'stdin'>,
): Promise<{ kind: EvidenceKind; text: string } | null> {
  if (input.trouble) throw new Trouble(input.trouble);
  const opened = await openInput(input, place);
  try {
    const { start, read } = await peek(opened.read);
    if (start.length === 0) throw new Trouble('empty');
    if (!isText(start)) throw new Trouble('binary');
    const begin = start.toString('utf8');
    const kind = fileKindOf(begin);
    // A key may have a word of a log in it.
    if (kind === 'threads' || (kind === 'log' && !isConfiguration(begin))) return null;
    const { bytes, cut } = await readWhole(read, longest);
    if (cut) return null;
    return { kind, text: bytes.toString('utf8') };
  } finally {
    await opened.close();
  }
}

class Trouble extends Error {}

function reasonOf(error: unknown): string {
  if (error instanceof Trouble || error instanceof NotReadable) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined) return code;
  if (error instanceof SyntaxError) return 'truncated';
  throw error;
}

function answered(answers: SavedAnswer[]): Configuration[] {
  const cluster = answers.length > 0 ? clusterIn(answers) : null;
  if (!cluster?.cluster.configuration) return [];
  const { configuration, flink } = cluster.cluster;
  return [answeredConfiguration(cluster.read?.file ?? '/jobmanager/config', flink, configuration)];
}
