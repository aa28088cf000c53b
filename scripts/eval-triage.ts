// Measures triage on labeled evidence, a line a set: how often the right page comes first and among the first three, how often a page is
// claimed with certainty that no label names, how many healthy ones stay quiet, and whether one log is judged alike however it is pasted.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { triageFiles } from '../src/commands/triage/judge-files.ts';
import { openLibrary } from '../src/library/open.ts';
import type { Report } from '../src/report.ts';
import type { Io } from '../src/types.ts';
import { type Case, captured, indexed } from './eval-cases.ts';
import { evalWalks } from './eval-walks.ts';

type Judge = (paths: string[]) => Promise<Report>;

/** `folder` holds the sets `logs`, `reports` and `formats`; `captures` are archives of real clusters. */
export async function evalTriage(
  folder: string,
  captures: string,
  root: string,
  verbose: boolean,
): Promise<void> {
  const library = openLibrary(`${root}dist/library`, 'en');
  const { env, stdin, stdout, stderr } = process;
  const io: Io = {
    env,
    stdin,
    stdout,
    stderr,
    cwd: process.cwd(),
    uid: undefined,
    library: `${root}dist/library`,
    logWorker: `${root}dist/log-worker.js`,
    browser: `${root}dist/browser`,
    data: `${root}data`,
    now: () => new Date(0),
    sleep: async () => {},
    onSignal: () => () => {},
  };
  const judge: Judge = async (paths) => (await triageFiles(library, paths, io)).report;
  console.log('\ntriage');
  for (const set of ['logs', 'reports'])
    if (existsSync(`${folder}/${set}/index.jsonl`)) {
      const cases = indexed(`${folder}/${set}`);
      await measure(set, cases, judge, verbose);
      await evalWalks(set, cases, library, io, verbose);
    }
  if (existsSync(captures)) {
    const unpacked = mkdtempSync(join(tmpdir(), 'flinkdoc-eval-'));
    const cases = captured(captures, unpacked);
    await measure('captures', cases, judge, verbose);
    await evalWalks('captures', cases, library, io, verbose);
    rmSync(unpacked, { recursive: true });
  }
  if (existsSync(`${folder}/formats`)) await formats(`${folder}/formats`, judge, verbose);
}

async function measure(set: string, cases: Case[], judge: Judge, verbose: boolean): Promise<void> {
  const tell = (text: string) => verbose && console.log(`    ${text}`);
  const count = { faults: 0, first: 0, third: 0, lines: 0, quoted: 0, healthy: 0, quiet: 0, wrong: 0 };
  for (const { id, paths, labels, rootLine } of cases) {
    const report = await judge(paths);
    const loud = report.findings.filter(({ severity }) => severity !== 'notice');
    const claimed = claimedBy(report);
    if (claimed !== null && !labels.includes(claimed)) {
      count.wrong++;
      tell(`WRONG ${id}: claims ${claimed}; ${labels.join(', ') || 'healthy'}`);
    }
    if (labels.length === 0) {
      count.healthy++;
      if (loud.length === 0) count.quiet++;
      for (const one of loud) tell(`LOUD  ${id}: ${one.id} ${one.seen[0]?.text.slice(0, 140)}`);
      continue;
    }
    const rank = report.playbooks.findIndex((page) => labels.includes(page));
    count.faults++;
    if (rank === 0) count.first++;
    if (rank >= 0 && rank < 3) count.third++;
    if (rootLine !== '') {
      count.lines++;
      if (report.findings[0]?.seen.some(({ text }) => text.includes(rootLine))) count.quoted++;
      else tell(`quote ${id}: ${report.findings[0]?.seen[0]?.text.trim().slice(0, 120)}`);
    }
    if (rank !== 0)
      tell(
        `${rank > 0 && rank < 3 ? 'rank ' : 'MISS '} ${id}: wanted ${labels.join(', ')}; got ${report.playbooks.slice(0, 4).join(', ')} (${report.findings[0]?.id} ${report.findings[0]?.role})`,
      );
  }
  const of = (part: number, whole: number) => `${(part / Math.max(1, whole)).toFixed(3)} (${part}/${whole})`;
  console.log(
    `  ${set.padEnd(9)} right first ${of(count.first, count.faults)}  among three ${of(count.third, count.faults)}  wrongly claimed ${count.wrong} of ${cases.length}` +
      `  healthy and quiet ${count.quiet} of ${count.healthy}${count.lines > 0 ? `  root line quoted ${of(count.quoted, count.lines)}` : ''}`,
  );
}

/** The page a verdict claims with certainty; null when it is not certain, or only the nearest by its words. */
function claimedBy({ verdict, certain }: Report): string | null {
  return certain && verdict?.claimed ? (verdict.playbooks[0] ?? null) : null;
}

/** One log, pasted in many ways: the verdict is that of `base.log`, or of `two.log` for `two-*`. */
async function formats(folder: string, judge: Judge, verbose: boolean): Promise<void> {
  const names = readdirSync(folder);
  const verdictOf = async (name: string) => {
    const report = await judge([join(folder, name)]);
    return [
      report.verdict?.id,
      report.verdict?.root?.message,
      report.verdict?.playbooks[0],
      report.certain,
    ].join(' | ');
  };
  const wanted = new Map<string, string>();
  for (const base of ['base', 'two']) wanted.set(base, await verdictOf(`${base}.log`));
  const pasted = names.filter((name) => !/^(base|two)\.log$/.test(name));
  let alike = 0;
  for (const name of pasted) {
    const got = await verdictOf(name).catch((error: Error) => `${error.name} ${error.message}`);
    if (got === wanted.get(name.startsWith('two-') ? 'two' : 'base')) alike++;
    else if (verbose) console.log(`    OTHER ${name}: ${got.slice(0, 150)}`);
  }
  console.log(`  formats   judged alike ${alike} of ${pasted.length}`);
}
