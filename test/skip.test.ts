import { describe, expect, inject, it } from 'vitest';
import { FlinkdocError } from '../src/errors.ts';
import { openLibrary } from '../src/library/open.ts';
import { answersOf, reachable } from '../src/places.ts';
import type { Answer, Question, Tree } from '../src/types.ts';
import { skip, walk } from '../src/walk.ts';

const question = (slug: string, answers: Answer[]): Question => ({
  ...{ slug, text: `${slug}?`, hint: '', howTo: '', blocks: { hint: [], howTo: [] }, answers },
});
const on = (tree: string, to: string | null): Answer => ({
  label: `to ${to ?? tree}`,
  to: { tree, question: to },
});
const end = (playbook: string): Answer => ({ label: `end ${playbook}`, to: { playbook } });
const tree = (id: string, ...questions: Question[]): Tree => ({
  ...{ id, lang: 'en', title: id, summary: '', flink: null, symptoms: [], questions },
});

const trees = new Map(
  [
    tree(
      'near',
      question('first', [on('far', null), on('near', 'third'), on('near', 'second'), end('a')]),
      question('second', [end('b'), on('near', 'third'), on('near', 'fourth')]),
      question('third', [end('c'), on('near', 'fourth')]),
      question('fourth', [end('d'), end('e')]),
    ),
    tree('far', question('there', [end('f'), on('far', 'deeper')]), question('deeper', [end('g'), end('h')])),
  ].map((one) => [one.id, one]),
);
const treeOf = (id: string) => trees.get(id)!;
const answered = (...answers: string[]) => walk(treeOf('near'), treeOf, answers);

/** Where a walk stands: at a question, undecided since one, or at a page. */
function standsAt(...answers: string[]): string {
  const walked = answered(...answers);
  return walked.at === 'playbook' ? walked.playbook : `${walked.at}: ${walked.question.slug}`;
}

describe('who skips is asked', () => {
  it.each([
    ['the next question of the file that lies ahead', [skip], 'question: second'],
    ['then the one behind it', [skip, skip], 'question: third'],
    ['then where other trees are entered', [skip, skip, skip, skip], 'question: there'],
    ['what an answer leads to', [skip, skip, 'to fourth'], 'question: fourth'],
    ['only what lies ahead of the last answer', ['to second', skip, skip], 'question: fourth'],
  ])('%s', (_, answers, stands) => expect(standsAt(...answers)).toBe(stands));

  it('nothing twice: what has been skipped stays skipped when an answer leads there', () => {
    expect(standsAt('near#first=skip', 'near#second=skip', 'near#third=skip', 'near#fourth=skip')).toBe(
      'question: there',
    );
    const evidence = ({ slug, answers }: Question) =>
      slug === 'third' ? { answer: answers[1]!, evidence: 'a line', certain: true, lead: null } : null;
    const walked = walk(treeOf('near'), treeOf, ['near#second=skip', 'near#first=3'], evidence);
    expect(walked).toMatchObject({ at: 'question', question: { slug: 'fourth' } });
  });

  it('nothing more when all has been skipped: what is possible is possible still', () => {
    const all = answered(skip, skip, skip, skip, skip);
    expect(all).toMatchObject({ at: 'undecided', question: { slug: 'first' } });
    expect(all.at === 'undecided' && reachable(all, treeOf)).toEqual([
      'a',
      'f',
      'c',
      'b',
      'g',
      'h',
      'd',
      'e',
    ]);
  });

  it('less when an answer has narrowed it', () => {
    const ended = answered('to second', skip, 'to fourth', skip);
    expect(ended.at === 'undecided' && reachable(ended, treeOf)).toEqual(['d', 'e']);
  });
});

it('the answers of a walk with skipped questions lead there again', () => {
  for (const answers of [[skip], [skip, 'end b'], ['to third', skip], ['near#first=skip', 'near#second=2']]) {
    const walked = answered(...answers);
    expect(answered(...answersOf(walked.stops))).toEqual(walked);
  }
});

it('an answer behind the last question is one too many', () => {
  expect(() => answered('to third', skip, skip, '1')).toThrow(FlinkdocError);
});

describe.each(['en', 'zh'] as const)('in %s', (lang) => {
  const library = openLibrary(inject('library'), lang);
  const real = (id: string) => library.tree(id)!;
  const ids = library.entries().flatMap(({ kind, id }) => (kind === 'tree' ? [id] : []));

  it.each(ids)('whoever knows nothing comes through %s to an end, and each question is another one', (id) => {
    const answers: string[] = [];
    for (let walked = walk(real(id), real, []); answers.length < 40; walked = walk(real(id), real, answers)) {
      if (walked.at === 'undecided')
        return expect(new Set(walked.stops.map(({ question }) => question)).size).toBe(answers.length);
      answers.push(skip);
    }
    throw new Error('there is no end');
  });

  it('no choice is called skip', () => {
    for (const id of ids)
      for (const { answers } of real(id).questions)
        for (const { label } of answers) expect(label.toLowerCase()).not.toBe(skip);
  });
});
