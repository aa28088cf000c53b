import type { Thread, ThreadDump } from '../evidence.ts';
import { frameOf, Stack } from './frames.ts';
import { stateOf } from './header.ts';
import { isObject, type Json, type JsonObject, listOf, textOf } from './json-values.ts';
import { timeOf } from './time.ts';

/** Reads what `jcmd Thread.dump_to_file -format=json` wrote; states and locks are in it since JDK 24. */
export function dumpsOfJson(documents: Json[], file: string): ThreadDump[] {
  return documents.filter(isObject).flatMap((document) => {
    const dump = document.fields.get('threadDump') ?? document;
    if (!isObject(dump)) return [];
    const threads = listOf(dump.fields.get('threadContainers'))
      .filter(isObject)
      .flatMap((container) => listOf(container.fields.get('threads')).filter(isObject))
      .map((thread) => threadOf(thread, file));
    const at = timeOf(textOf(dump.fields.get('time')) ?? '');
    return threads.length > 0 ? [{ file, line: document.line, at, threads, deadlocked: [] }] : [];
  });
}

function threadOf({ line, fields }: JsonObject, file: string): Thread {
  const name = textOf(fields.get('name')) ?? '';
  const stack = new Stack();
  for (const frame of listOf(fields.get('stack'))) if (typeof frame === 'string') stack.add(frameOf(frame));
  const blocker = fields.get('parkBlocker');
  const waited = [
    isObject(blocker) ? blocker.fields.get('object') : blocker,
    fields.get('blockedOn'),
    fields.get('waitingOn'),
  ];
  const waitsFor = waited.map(textOf).find((lock) => lock !== null) ?? null;
  const holds = listOf(fields.get('monitorsOwned'))
    .filter(isObject)
    .flatMap((monitor) => listOf(monitor.fields.get('locks')))
    .filter((lock) => typeof lock === 'string' && lock !== waitsFor) as string[];
  return {
    name,
    state: stateOf(textOf(fields.get('state')) ?? undefined),
    frames: stack.frames(),
    waitsFor,
    holds,
    cpu: null,
    quote: { file, line, text: `"${name.slice(0, 1_000)}"` },
  };
}
