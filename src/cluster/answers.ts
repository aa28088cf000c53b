import type { Answer } from './answer.ts';
import type { EndpointPath, Ids } from './endpoints.ts';

/** Answers by what was asked, each oldest round first. */
export class Answers {
  private readonly byKey = new Map<string, Answer[]>();

  constructor(answers: Answer[]) {
    for (const answer of [...answers].sort((a, b) => a.round - b.round))
      for (const key of new Set([answer.endpoint, keyOf(answer.endpoint, answer)])) {
        const kept = this.byKey.get(key);
        if (kept) kept.push(answer);
        else this.byKey.set(key, [answer]);
      }
  }

  all<Path extends EndpointPath>(endpoint: Path, about: Partial<Ids> = {}): Answer<Path>[] {
    return (this.byKey.get(keyOf(endpoint, about)) ?? []) as Answer<Path>[];
  }

  last<Path extends EndpointPath>(endpoint: Path, about: Partial<Ids> = {}): Answer<Path> | undefined {
    return this.all(endpoint, about).at(-1);
  }
}

function keyOf(endpoint: string, { job, vertex, taskManager, checkpoint }: Partial<Ids>): string {
  return [endpoint, job, vertex, taskManager, checkpoint].filter((part) => part != null).join(' ');
}
