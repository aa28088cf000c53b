import { describe, expect, inject, it } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open.ts';
import { keyOf } from '../../src/search/key.ts';
import { flinkdoc } from '../fake-io.ts';
import { temporaryFolder, write } from '../library/team.ts';
import * as evidence from './tree-evidence.ts';

// Each tree is walked by evidence as far as it tells, and no further.

interface Walk {
  tree: string;
  /** What was handed in. */
  text: string;
  /** Numbers of the answers, each with a part of the line that gives it; null where a person answers. */
  path: [answer: number, line: string | null][];
  /** A part of the line that shows the page at the end, where no question leads there. */
  shown?: string;
  /** The playbook at the end; null where the next question stays open. */
  outcome: string | null;
}

const walks: Record<string, Walk> = {
  'a full Metaspace': {
    tree: 'memory',
    text: evidence.metaspace,
    path: [
      [2, 'OutOfMemoryError: Metaspace'],
      [2, 'OutOfMemoryError: Metaspace'],
    ],
    outcome: 'oom-metaspace',
  },
  'a full heap of the JobManager': {
    tree: 'memory',
    text: evidence.jobmanagerHeap,
    path: [
      [2, 'OutOfMemoryError: Java heap'],
      [1, 'OutOfMemoryError: Java heap'],
      [6, 'OutOfMemoryError: Java heap'],
    ],
    outcome: 'oom-heap',
  },
  'a pod at its limit': {
    tree: 'memory',
    text: evidence.oomKilled,
    path: [
      [1, 'OOMKilled'],
      [1, 'OOMKilled'],
    ],
    shown: 'OOMKilled',
    outcome: 'container-killed',
  },
  'a duplicate key, again and again': {
    tree: 'restart-loop',
    text: evidence.restarts,
    path: [
      [1, 'to RESTARTING'],
      [1, 'Duplicate entry'],
      [2, 'Duplicate entry'],
      [2, 'Duplicate entry'],
    ],
    outcome: 'jdbc-connector',
  },
  'declined checkpoints': {
    tree: 'checkpoint',
    text: evidence.declined,
    path: [
      [1, 'Decline checkpoint 7'],
      [2, 'Decline checkpoint 7'],
      [1, 'SlowDown'],
    ],
    outcome: 'checkpoint-storage',
  },
  'state that is slow to read': {
    tree: 'backpressure',
    text: evidence.slowState,
    path: [
      [1, '"Map (1/2)#0"'],
      [1, '"Count (1/2)#0"'],
    ],
    shown: '"Count (1/2)#0"',
    outcome: 'rocksdb-slow',
  },
  'state that is slow to read, and what the Web UI shows': {
    tree: 'backpressure',
    text: evidence.slowState,
    path: [
      [1, '"Map (1/2)#0"'],
      [1, '"Count (1/2)#0"'],
      [1, null],
      [2, null],
      [2, '"Count (1/2)#0"'],
    ],
    outcome: 'rocksdb-slow',
  },
  'a join that waits': {
    tree: 'join',
    text: evidence.slowLookup,
    path: [
      [2, '"LookupJoin[4] (1/2)#0"'],
      [1, '"LookupJoin[4] (1/2)#0"'],
    ],
    outcome: 'lookup-join-slow',
  },
  'a transaction that cannot be committed': {
    tree: 'kafka',
    text: evidence.fenced,
    path: [
      [5, 'already fenced'],
      [1, 'already fenced'],
      [5, 'already fenced'],
    ],
    outcome: 'kafka-exactly-once',
  },
  'a wrong password': {
    tree: 'kafka',
    text: evidence.password,
    path: [
      [4, 'SaslAuthenticationException'],
      [2, 'SaslAuthenticationException'],
    ],
    outcome: 'kafka-connectivity',
  },
  'a savepoint that does not fit': {
    tree: 'migration',
    text: evidence.unmapped,
    path: [
      [2, 'Cannot map'],
      [1, 'Cannot map'],
    ],
    outcome: 'savepoint-restore-failure',
  },
  'a binlog that is gone': {
    tree: 'no-output',
    text: evidence.binlog,
    path: [
      [2, 'no longer available'],
      [6, 'no longer available'],
      [1, 'no longer available'],
    ],
    outcome: 'cdc-connector',
  },
  'a commit that lost the race': {
    tree: 'small-files',
    text: evidence.conflict,
    path: [
      [5, 'CommitFailedException'],
      [2, 'CommitFailedException'],
      [1, 'CommitFailedException'],
    ],
    outcome: 'iceberg-table',
  },
  'declined checkpoints of a job that runs, with what a log does not say': {
    tree: 'first-five-minutes',
    text: evidence.declined,
    path: [
      [9, null],
      [1, null],
      [1, null],
      [1, null],
      [1, null],
      [2, null],
      [3, 'Decline checkpoint 7'],
      [1, 'Decline checkpoint 7'],
      [2, 'Decline checkpoint 7'],
      [1, 'SlowDown'],
    ],
    outcome: 'checkpoint-storage',
  },
  'a queue without room': {
    tree: 'first-five-minutes',
    text: evidence.queue,
    path: [
      [1, 'AM resource limit'],
      [2, 'AM resource limit'],
    ],
    outcome: 'deploy-yarn',
  },
};

const cwd = temporaryFolder('trees');
const diagnose = (argv: string[]) => flinkdoc(['diagnose', ...argv, '--evidence', 'evidence.txt'], { cwd });

describe.each(['en', 'zh'])('%s', (lang) => {
  it.each(Object.entries(walks))('%s', async (_, { tree, text, path, shown, outcome }) => {
    write(cwd, { 'evidence.txt': text });
    const byHand = path.filter(([, line]) => line === null).flatMap(([answer]) => ['--answer', `${answer}`]);
    const argv = [tree, '--yes', '--lang', lang, ...byHand];
    const { data, labels } = await walked(argv);
    expect(data.outcome).toBe(outcome);
    if (shown) {
      const { evidence } = data.path.pop()!;
      expect(evidence).toContain(`evidence.txt:${lineOf(text, shown)}: `);
    }
    expect(data.path.map(({ answer }, index) => labels[index]!.indexOf(answer) + 1)).toEqual(
      path.map(([answer]) => answer),
    );
    expect(data.path.map((step) => step.evidence)).toEqual(
      path.map(([, line]) => line && expect.stringContaining(`evidence.txt:${lineOf(text, line)}: `)),
    );

    const { stdout, exitCode } = await diagnose(argv);
    expect(exitCode).toBe(outcome === null ? 1 : 0);
    for (const [, line] of path.filter(([, line]) => line))
      expect(stdout).toContain(`\`evidence.txt:${lineOf(text, line!)}: `);
    // An open question is asked again without the answer that is proposed.
    const command = printed(stdout).slice(0, outcome === null ? -2 : undefined);
    expect((await flinkdoc([...command, '--yes'], { cwd })).stdout).toBe(stdout);
  });
});

/** Findings that say how a process ended or what a message is, where the tree goes on to another page than their own. */
const elsewhere = [
  'checkpoint: checkpoint-slow-too-many-concurrent leads to checkpoint-not-triggering',
  'checkpoint: user-code-failed leads to checkpoint-declined',
  'first-five-minutes: kafka-exactly-once-potentially-lost leads to duplicate-or-lost-data',
  'memory: heartbeat-timeout-lost-node leads to deploy-yarn',
  'migration: savepoint-restore-no-metadata leads to resume-from-checkpoint',
];

it('an answer that leads to a page names what this page claims, but for a few', () => {
  const library = openLibrary(inject('library'), 'en');
  const index = library.index();
  const claims = new Set([
    ...index.signatures().map(({ id, doc }) => `${id} leads to ${library.entry(keyOf(index.doc(doc)))!.id}`),
    ...library.entries().flatMap(({ id, explains }) => explains.map((one) => `${one} leads to ${id}`)),
  ]);
  const other = questions(library).flatMap(({ tree, answers }) =>
    answers.flatMap(({ to, findings = [] }) =>
      findings
        .map((id) => ('playbook' in to ? `${id} leads to ${to.playbook}` : ''))
        .filter((one) => one !== '' && !claims.has(one))
        .map((one) => `${tree}: ${one}`),
    ),
  );
  expect([...new Set(other)].sort()).toEqual(elsewhere);
});

it('no finding gives two answers to one question', () => {
  for (const { tree, text, answers } of questions(openLibrary(inject('library'), 'en'))) {
    const named = answers.flatMap(({ findings = [] }) => findings);
    expect(named.length, `${tree}: ${text}`).toBe(new Set(named).size);
  }
});

function questions(library: Library) {
  const trees = library.entries().filter(({ kind }) => kind === 'tree');
  return trees.flatMap(({ id }) =>
    library.tree(id)!.questions.map((question) => ({ tree: id, ...question })),
  );
}

it('each tree is walked', () => {
  const names = new Set(Object.values(walks).map(({ tree }) => tree));
  expect(names.size).toBe(10);
});

it.each([...new Set(Object.values(walks).map(({ tree }) => tree))])(
  '%s asks its first question where evidence says nothing',
  async (tree) => {
    write(cwd, { 'evidence.txt': '2026-11-22 03:10:02,114 INFO  org.apache.flink.client.Cli [] - Hello\n' });
    const { data } = await walked([tree, '--yes']);
    expect(data).toMatchObject({ path: [], outcome: null });
  },
);

interface Walked {
  path: { tree: string; question: string; answer: string; evidence: string | null }[];
  outcome: string | null;
}

/** What a diagnosis says, and the answers that each of its questions had. */
async function walked(argv: string[]): Promise<{ data: Walked; labels: string[][] }> {
  const { stdout } = await diagnose([...argv, '--format', 'json']);
  const data: Walked = JSON.parse(stdout);
  const library = openLibrary(inject('library'), argv.includes('zh') ? 'zh' : 'en');
  const labels = data.path.map(({ tree, question }) => {
    const asked = library.tree(tree)!.questions.find(({ text }) => text === question);
    return asked?.answers.map(({ label }) => label) ?? [];
  });
  return { data, labels };
}

/** The line a text stands on first, counted from 1. */
const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1;

/** The command at the end of a page, without the program. */
function printed(page: string): string[] {
  const [, command] = /\nflinkdoc (.+)\n```\s*$/.exec(page)!;
  return Array.from(command!.matchAll(/'([^']*)'|(\S+)/g), ([, quoted, bare]) => quoted ?? bare!);
}
