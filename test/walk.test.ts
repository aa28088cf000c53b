import { isDeepStrictEqual } from 'node:util';
import { describe, expect, inject, it } from 'vitest';
import type { EvidenceAnswers } from '../src/diagnosis.ts';
import { type ErrorLines, FlinkdocError } from '../src/errors.ts';
import { openLibrary } from '../src/library/open.ts';
import { answersOf, reachable, walkedPath } from '../src/places.ts';
import type { Tree } from '../src/types.ts';
import { walk } from '../src/walk.ts';

/** All ways through a tree up to a playbook or another tree, as the numbers of the choices. */
function paths(start: Tree, treeOf: (id: string) => Tree, answers: string[] = []): string[][] {
  const here = walk(start, treeOf, answers);
  if (here.at === 'playbook' || here.tree.id !== start.id) return [answers];
  return here.question.answers.flatMap((_, index) => paths(start, treeOf, [...answers, `${index + 1}`]));
}

describe.each(['en', 'zh'] as const)('every path of every tree in %s', (lang) => {
  const library = openLibrary(inject('library'), lang);
  const treeOf = (id: string) => library.tree(id)!;
  const trees = library.entries().filter((entry) => entry.kind === 'tree');

  it('the trees are in that language', () => {
    for (const { id } of trees) expect(treeOf(id).lang, id).toBe(lang);
  });

  it.each(trees.map(({ id }) => id))('%s ends at playbooks that exist, or goes on in another tree', (id) => {
    const all = paths(treeOf(id), treeOf);
    expect(all.length).toBeGreaterThan(2);
    for (const answers of all) {
      const end = walk(treeOf(id), treeOf, answers);
      if (end.at === 'playbook') expect(library.playbook(end.playbook), answers.join(' ')).toBeDefined();
      else expect(reachable(end, treeOf).length, answers.join(' ')).toBeGreaterThan(1);
      expect(answers.length, `${answers.join(' ')} is a long way`).toBeLessThanOrEqual(8);
    }
  });

  it.each(trees.map(({ id }) => id))('%s is walked by the words of its labels too', (id) => {
    for (const answers of paths(treeOf(id), treeOf)) {
      const walked = walk(treeOf(id), treeOf, answers);
      const labels = walkedPath(walked.stops).flatMap(({ answer }) => answer ?? []);
      expect(isDeepStrictEqual(walk(treeOf(id), treeOf, labels), walked), labels.join(', ')).toBe(true);
    }
  });

  it.each(trees.map(({ id }) => id))(
    'every answer of %s leads on, from wherever its question is entered',
    (id) => {
      for (const question of treeOf(id).questions)
        for (const { label, to } of question.answers) {
          if ('playbook' in to) expect(library.playbook(to.playbook), label).toBeDefined();
          else if (to.question)
            expect(
              treeOf(to.tree).questions.map(({ slug }) => slug),
              label,
            ).toContain(to.question);
          else expect(treeOf(to.tree), label).toBeDefined();
        }
    },
  );

  it.each(trees.map(({ id }) => id))('every question of %s can be reached', (id) => {
    const tree = treeOf(id);
    const entered = new Set([tree.questions[0]!.slug]);
    for (const from of trees.map((entry) => treeOf(entry.id)))
      for (const { answers } of from.questions)
        for (const { to } of answers)
          if ('tree' in to && to.tree === id && to.question) entered.add(to.question);
    expect(tree.questions.map(({ slug }) => slug).filter((slug) => !entered.has(slug))).toEqual([]);
  });
});

const small: Tree = {
  id: 'small',
  lang: 'en',
  title: 'Small',
  summary: '',
  flink: null,
  symptoms: [],
  questions: [
    {
      slug: 'first',
      text: 'First?',
      hint: '',
      howTo: '',
      blocks: { hint: [], howTo: [] },
      answers: [
        { label: 'Yes', to: { tree: 'small', question: 'second' } },
        { label: 'No, but the `lag` grows', to: { playbook: 'a' } },
        { label: 'No', to: { playbook: 'b' } },
      ],
    },
    {
      slug: 'second',
      text: 'Second?',
      hint: '',
      howTo: '',
      blocks: { hint: [], howTo: [] },
      answers: [
        { label: 'One', to: { playbook: 'a' } },
        { label: 'Two', to: { playbook: 'c' } },
      ],
    },
  ],
};
const only = () => small;

describe('an answer', () => {
  it('is the number of a choice', () => {
    expect(walk(small, only, ['1', '2'])).toMatchObject({ at: 'playbook', playbook: 'c' });
  });

  it('is a label, in any case and without its Markdown', () => {
    expect(walk(small, only, ['no, but the lag GROWS'])).toMatchObject({ playbook: 'a' });
  });

  it('is the exact label where it is part of another', () => {
    expect(walk(small, only, ['No'])).toMatchObject({ playbook: 'b' });
  });

  it('is words that only one label holds', () => {
    expect(walk(small, only, ['lag'])).toMatchObject({ playbook: 'a' });
  });

  it.each(['maybe', '4', '0', '', '-1', 'no yes', 'no,'])(
    '%j is none, and the choices are named',
    (given) => {
      expect(said(given)[1]).toContain('1 Yes | 2 No, but the lag grows | 3 No');
    },
  );

  it('left over after the end is an error that counts them', () => {
    expect(said('3', '1', '1')[0]).toContain('2 answers are left over');
  });
});

/** The error that answers lead to, in words. */
function said(...answers: string[]): ErrorLines {
  try {
    walk(small, only, answers);
  } catch (error) {
    if (error instanceof FlinkdocError) return error.says.en;
  }
  throw new Error('there is no error');
}

it('a walk without answers stands at the first question', () => {
  expect(walk(small, only, [])).toMatchObject({ at: 'question', question: { slug: 'first' }, stops: [] });
});

it('what can still be reached is listed nearest first, each once', () => {
  expect(reachable({ tree: small, question: small.questions[0]! }, only)).toEqual(['a', 'b', 'c']);
  expect(reachable({ tree: small, question: small.questions[1]! }, only)).toEqual(['a', 'c']);
});

describe('evidence', () => {
  /** Evidence that gives these answers, by their labels. */
  const says =
    (labels: string[], certain = true): EvidenceAnswers =>
    ({ answers }) => {
      const answer = answers.find(({ label }) => labels.includes(label));
      return answer
        ? { answer, evidence: `line of ${answer.label}`, certain, lead: labels.indexOf(answer.label) }
        : null;
    };
  const stopsOf = (...given: Parameters<typeof walk>) =>
    walk(...given).stops.map(({ question, answer, evidence, given }) => [
      question.slug,
      answer?.label ?? null,
      evidence,
      given,
    ]);

  it('answers a question that stands behind an open one: the walk begins there', () => {
    expect(stopsOf(small, only, [], says(['Two']))).toEqual([
      ['first', null, null, null],
      ['second', 'Two', 'line of Two', null],
    ]);
  });

  it('of a question behind an open one is no answer for who has answered the open one', () => {
    expect(walk(small, only, ['2'], says(['Two']))).toMatchObject({ at: 'playbook', playbook: 'a' });
    expect(walk(small, only, ['1'], says(['Two']))).toMatchObject({ at: 'playbook', playbook: 'c' });
  });

  it('that is only noticed does not say where to begin', () => {
    const noticed: EvidenceAnswers = (question) => {
      const known = says(['Two'])(question);
      return known && { ...known, lead: null };
    };
    expect(walk(small, only, [], noticed)).toMatchObject({
      at: 'question',
      question: { slug: 'first' },
      stops: [],
    });
  });

  it('says where to begin in the tree that was asked for, not in one that is led to', () => {
    const to = { tree: 'other', question: null };
    const other: Tree = { ...small, id: 'other', questions: [small.questions[1]!] };
    const outer: Tree = { ...small, questions: [{ ...small.questions[0]!, answers: [{ label: 'On', to }] }] };
    const treeOf = (id: string) => (id === 'other' ? other : outer);
    expect(walk(outer, treeOf, [], says(['Two']))).toMatchObject({
      at: 'question',
      question: { slug: 'first' },
    });
  });

  it('of the best finding says where to begin, before that of a nearer question', () => {
    const questions = [
      ...small.questions,
      { ...small.questions[1]!, slug: 'third', answers: [{ label: 'Three', to: { playbook: 'd' } }] },
    ];
    const on = { label: 'On', to: { tree: 'small', question: 'third' } };
    questions[0] = { ...questions[0]!, answers: [...questions[0]!.answers, on] };
    const longer = { ...small, questions };
    expect(walk(longer, () => longer, [], says(['Three', 'One']))).toMatchObject({ playbook: 'd' });
    expect(walk(longer, () => longer, [], says(['One', 'Three']))).toMatchObject({ playbook: 'a' });
  });

  it('of a symptom opens no page, and is a reason for who answers so', () => {
    const symptom = says(['Yes', 'Two'], false);
    expect(walk(small, only, [], symptom)).toMatchObject({ at: 'question', question: { slug: 'second' } });
    expect(stopsOf(small, only, ['2'], symptom)).toEqual([
      ['first', 'Yes', 'line of Yes', null],
      ['second', 'Two', 'line of Two', 'Two'],
    ]);
  });

  it('is overruled by an answer to its question', () => {
    expect(stopsOf(small, only, ['small#first=No'], says(['Yes', 'Two']))).toEqual([
      ['first', 'No', null, 'small#first=No'],
    ]);
  });

  it('and answers along the way lead there again', () => {
    for (const answers of [['1'], ['small#second=2'], ['small#first=1', 'small#second=1']]) {
      const walked = walk(small, only, answers, says(['One']));
      expect(walk(small, only, answersOf(walked.stops), says(['One']))).toEqual(walked);
    }
  });
});

it('an answer to a question that is not on the way is an error that names it', () => {
  expect(said('small#second=1')[0]).toContain('small#second');
  expect(said('3', 'small#second=1')[0]).toContain('1 answer is left over');
});
