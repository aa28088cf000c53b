import type { Tree } from '../types.ts';
import { skip } from '../walk.ts';
import type { AnsweredEvent, Choice, KeptEvent } from './event.ts';

/** What happened, without answers that were given again on the way to the next question. */
export function answersOnce(events: KeptEvent[]): KeptEvent[] {
  const answers = new Map<string, number>();
  return events.filter((event) => {
    if (event.what === 'verdict' && event.tree !== null) forget(answers, event.tree);
    if (event.what !== 'answered') return true;
    const { tree, question, choice } = event.choice;
    const key = `${event.tree} ${tree} ${question}`;
    if (answers.get(key) === choice) return false;
    answers.set(key, choice);
    return true;
  });
}

function forget(answers: Map<string, number>, tree: string): void {
  for (const key of [...answers.keys()]) if (key.startsWith(`${tree} `)) answers.delete(key);
}

/** The last answer of the last walk that came to no verdict; null where all did. */
export function openWalk(events: KeptEvent[]): (AnsweredEvent & { at: string }) | null {
  const open = new Map<string, AnsweredEvent & { at: string }>();
  for (const event of events) {
    if (event.what !== 'answered' && event.what !== 'verdict') continue;
    if (event.tree !== null) open.delete(event.tree);
    if (event.what === 'answered') open.set(event.tree, event);
  }
  return [...open.values()].at(-1) ?? null;
}

/** A choice as `--answer` takes it; null where the pages have no such question any more. */
export function answerArgument(
  { tree, question, choice }: Choice,
  treeOf: (id: string) => Tree | undefined,
): string | null {
  const asks = treeOf(tree)?.questions[question - 1];
  if (asks && choice === 0) return `${tree}#${asks.slug}=${skip}`;
  return asks?.answers[choice - 1] ? `${tree}#${asks.slug}=${choice}` : null;
}
