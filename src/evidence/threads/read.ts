import type { Thread, ThreadDump } from '../evidence.ts';
import { isObject, type Json, type JsonObject, jsonDocuments, jsonList, jsonText } from './json-values.ts';
import { type DumpLine, dumpLines, frameOf, headerOf, stateOf, timeOf } from './lines.ts';
import { dumpsFromLines } from './text-dumps.ts';
import { Stack } from './thread.ts';

/** All thread dumps of a file, in whichever form; of a broken one what could be read. */
export function readThreadDumps(text: string, file: string): ThreadDump[] {
  if (!/"(?:threadInfos|threadDump|threadContainers)"\s{0,9}:/.test(text))
    return dumpsFromLines(dumpLines(text), file);
  const documents = jsonDocuments(text);
  return [...dumpsFromLines(linesOfRest(documents), file), ...dumpsOfJson(documents, file)];
}

const written = [
  /^Full thread dump /m,
  /"threadInfos"\s*:\s*\[/,
  /"threadDump"\s*:\s*\{|"threadContainers"\s*:\s*\[/,
  /^[ \t]+java\.lang\.Thread\.State: [A-Z]/m,
];

/** Whether a file that begins like this (its first 64 KB) holds thread dumps. */
export function looksLikeThreadDump(start: string): boolean {
  return written.some((sign) => sign.test(start)) || hasThreads(start);
}

/** A part of a dump, or one in plain form: a thread with a frame below. */
function hasThreads(start: string): boolean {
  let bare = false;
  let below = false;
  for (const { text } of dumpLines(start)) {
    if (below && (/^\s+at \S+\(/.test(text) || (bare && /^\s+\S+\(\S+\)$/.test(text)))) return true;
    below = headerOf(text) !== undefined;
    bare = below && text.startsWith('#');
  }
  return false;
}

/** Reads what `jcmd Thread.dump_to_file -format=json` wrote; states and locks are in it since JDK 24. */
function dumpsOfJson(documents: Json[], file: string): ThreadDump[] {
  return documents.filter(isObject).flatMap((document) => {
    const dump = document.fields.get('threadDump') ?? document;
    if (!isObject(dump)) return [];
    const threads = jsonList(dump.fields.get('threadContainers'))
      .filter(isObject)
      .flatMap((container) => jsonList(container.fields.get('threads')).filter(isObject))
      .map((thread) => threadOf(thread, file));
    const at = timeOf(jsonText(dump.fields.get('time')) ?? '');
    return threads.length > 0 ? [{ file, line: document.line, at, threads, deadlocked: [] }] : [];
  });
}

function threadOf({ line, fields }: JsonObject, file: string): Thread {
  const name = jsonText(fields.get('name')) ?? '';
  const stack = new Stack();
  for (const frame of jsonList(fields.get('stack'))) if (typeof frame === 'string') stack.add(frameOf(frame));
  const blocker = fields.get('parkBlocker');
  const waited = [
    isObject(blocker) ? blocker.fields.get('object') : blocker,
    fields.get('blockedOn'),
    fields.get('waitingOn'),
  ];
  const waitsFor = waited.map(jsonText).find((lock) => lock !== null) ?? null;
  const holds = jsonList(fields.get('monitorsOwned'))
    .filter(isObject)
    .flatMap((monitor) => jsonList(monitor.fields.get('locks')))
    .filter((lock) => typeof lock === 'string' && lock !== waitsFor) as string[];
  return {
    name,
    state: stateOf(jsonText(fields.get('state')) ?? undefined),
    frames: stack.frames(),
    waitsFor,
    holds,
    cpu: null,
    quote: { file, line, text: `"${name.slice(0, 1_000)}"` },
  };
}

/** The lines of Flink's REST dumps, as if they had been printed one after another. */
function* linesOfRest(documents: Json[]): Generator<DumpLine> {
  for (const document of documents) {
    if (!isObject(document)) continue;
    const infos = jsonList(document.fields.get('threadInfos')).filter(isObject);
    if (infos.length > 0) yield { number: document.line, text: 'Full thread dump' };
    for (const [index, { line, fields }] of infos.entries()) {
      const name = jsonText(fields.get('threadName'));
      const info = jsonText(fields.get('stringifiedThreadInfo')) ?? '';
      if (!headerOf(info.slice(0, 20_000).split('\n', 1)[0]!) && name !== null)
        yield { number: line, text: `"${name.slice(0, 19_990)}" Id=${index}` };
      for (const { text } of dumpLines(info)) yield { number: line, text };
    }
  }
}
