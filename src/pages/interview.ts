import type { Entry, Question, Walk, Walked } from '../types.ts';
import type { Words } from '../words/pages/words.ts';
import { code } from './markdown.ts';

/** A question as it is asked: where the walk stands, what is asked, where to look. */
export function questionText(walked: Walk & { at: 'question' }): string {
  const { tree, question, path } = walked;
  const intro = path.length === 0 ? `# ${tree.title}\n\n${tree.summary}\n\n` : '';
  return `${intro}## ${path.length + 1}. ${question.text}\n\n${question.hint}`;
}

/** What the evidence has answered by itself. */
export function evidenceText(known: Walked[]): string {
  return known
    .map(({ question, answer, evidence }) => `- ${question} **${answer}**\n  ${code(evidence ?? '')}`)
    .join('\n');
}

/** For "I don't know": how to find out. */
export function unknownText(question: Question, { interview }: Words): string {
  return `${interview.howTo}\n\n${question.howTo || interview.lookAbove}`;
}

/** How many pages are offered to those who do not know: more would not be read. */
const offered = 8;

/** Where the walk can still end, for those who want to read on without an answer. `ids` come nearest first. */
export function stillPossible(ids: string[], entries: Entry[], words: Words): string {
  const { interview } = words;
  const titles = new Map(
    entries.filter((entry) => entry.kind !== 'tree').map((entry) => [entry.id, entry.title]),
  );
  const lines = ids
    .slice(0, offered)
    .map((id) => `- ${words.opens(titles.get(id)!, code(`flinkdoc show ${id}`))}`);
  const more = ids.length > offered ? [`- ${interview.more(ids.length - offered)}`] : [];
  return `${interview.stillPossible}\n\n${[...lines, ...more].join('\n')}`;
}
