// What came out, a file a fault and version; and the table of it.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cache } from './flink.ts';
import type { Judgement, Rank } from './judge.ts';

export interface Result {
  fault: string;
  flink: string;
  labels: string[];
  /** From the start of the cluster until the fault showed. */
  seconds: number;
  /** null where the fault did not show. */
  judged: Partial<Record<Evidence, Judgement>> | null;
}

/** The running cluster, the bundle collected of it, its log files with the thread dumps of the bundle, its log files alone. */
export const evidence = ['live', 'bundle', 'threads', 'logs'] as const;
export type Evidence = (typeof evidence)[number];

const folder = join(cache, 'results');

export function keep(result: Result): void {
  mkdirSync(join(folder, result.flink), { recursive: true });
  writeFileSync(join(folder, result.flink, `${result.fault}.json`), JSON.stringify(result, null, 2));
}

/** What is kept of a cluster. */
export interface Case {
  /** The folder of its log files. */
  logs: string;
  bundle: string;
  /** What a client was told that did not get a job started. */
  client: () => string[];
}

export function caseOf(flink: string, fault: string): Case {
  const own = join(cache, 'cases', flink, fault);
  const client = join(own, 'logs/client.out');
  return {
    logs: join(own, 'logs'),
    bundle: join(own, 'bundle.tar.gz'),
    client: () => (existsSync(client) ? [client] : []),
  };
}

/** Nothing is left of a former run. */
export function newCase(flink: string, fault: string): Case {
  const place = caseOf(flink, fault);
  rmSync(dirname(place.bundle), { recursive: true, force: true });
  mkdirSync(place.logs, { recursive: true });
  return place;
}

/** The log files of a cluster whose fault did not show: they say why. Where they are now. */
export function keepUnseen(logs: string, flink: string, fault: string): string {
  const place = join(cache, 'unseen', flink, fault);
  rmSync(place, { recursive: true, force: true });
  cpSync(logs, place, { recursive: true });
  return place;
}

/** All that was kept, of this run and of former ones. */
export function kept(): Result[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

export const line = ({ flink, fault, seconds, judged }: Result) => {
  const said = Object.entries(judged ?? {}).map(
    ([name, { rank, pages, verdict }]) => `${name} ${rank} (${pages[0] ?? verdict})`,
  );
  return `${flink} ${fault}: ${judged ? `shows after ${seconds} s  ${said.join('  ')}` : 'DOES NOT SHOW'}`;
};

const calledAs: Record<Evidence, string> = {
  live: 'running cluster',
  bundle: 'bundle',
  threads: 'logs and thread dumps',
  logs: 'logs',
};

/** How often flinkdoc was right on each version, then what it said of each fault. */
export function table(results: Result[]): string {
  const versions = [...new Set(results.map(({ flink }) => flink))].sort();
  const faults = [...new Set(results.map(({ fault }) => fault))].sort();
  const sums = versions.flatMap((version) => {
    const seen = results.filter(({ flink, judged }) => flink === version && judged);
    const judged = (name: Evidence) => seen.flatMap((one) => one.judged?.[name] ?? []);
    return evidence
      .filter((name) => judged(name).length > 0)
      .map((name) => [version, calledAs[name], ...sumsOf(judged(name))]);
  });
  const cell = (flink: string, fault: string) =>
    cellOf(results.find((one) => one.flink === flink && one.fault === fault));
  return [
    ...rows(
      [
        'Flink',
        'judged from',
        'right first',
        'among three',
        'wrong',
        'silent',
        'wrongly claimed',
        'healthy and quiet',
      ],
      sums,
    ),
    '',
    ...rows(
      ['fault', ...versions],
      faults.map((fault) => [fault, ...versions.map((version) => cell(version, fault))]),
    ),
  ].join('\n');
}

function sumsOf(judgements: Judgement[]): string[] {
  const count = (...ranks: Rank[]) => judgements.filter(({ rank }) => ranks.includes(rank)).length;
  const faults = count('first', 'among three', 'wrong', 'silent');
  return [
    `${count('first')} of ${faults}`,
    `${count('first', 'among three')} of ${faults}`,
    `${count('wrong')}`,
    `${count('silent')}`,
    `${judgements.filter(({ wronglyClaimed }) => wronglyClaimed).length}`,
    `${count('quiet')} of ${count('quiet', 'loud')}`,
  ];
}

/** What the running cluster is judged; what the bundle is judged only where that differs. */
function cellOf(result: Result | undefined): string {
  if (!result) return '';
  if (!result.judged) return 'does not show';
  const { live = result.judged.bundle, bundle, logs } = result.judged;
  const said = (one: Judgement) =>
    ['first', 'quiet', 'silent'].includes(one.rank)
      ? one.rank
      : `${one.rank}: ${one.pages[0] ?? one.verdict}`;
  if (!live) return logs ? `${said(logs)} (logs)` : '';
  return bundle && bundle.rank !== live.rank ? `${said(live)}; bundle ${said(bundle)}` : said(live);
}

function rows(head: string[], body: string[][]): string[] {
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`);
}

const begins = '<!-- npm run rig -- --write: begin -->';
const ends = '<!-- npm run rig -- --write: end -->';

/** Puts the table between the marks of a page. */
export function writeInto(page: string, text: string): void {
  const [before, rest] = readFileSync(page, 'utf8').split(begins);
  const after = rest?.split(ends)[1];
  if (after === undefined) throw new Error(`${page} lacks the lines ${begins} and ${ends}`);
  writeFileSync(page, `${before}${begins}\n\n${text}\n\n${ends}${after}`);
}
