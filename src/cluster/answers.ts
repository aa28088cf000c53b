import type { Answer } from './answer.ts';
import type { EndpointPath } from './endpoints.ts';

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

  all(endpoint: EndpointPath, about: Partial<Answer> = {}): Answer[] {
    return this.byKey.get(keyOf(endpoint, about)) ?? [];
  }

  last(endpoint: EndpointPath, about: Partial<Answer> = {}): Answer | undefined {
    return this.all(endpoint, about).at(-1);
  }
}

function keyOf(endpoint: string, { job, vertex, taskManager, checkpoint }: Partial<Answer>): string {
  return [endpoint, job, vertex, taskManager, checkpoint].filter((part) => part != null).join(' ');
}
