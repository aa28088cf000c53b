// Measures triage on real excerpts of logs: a folder with index.jsonl, lines { id, labels, root_line }, and <id>.log beside it.
// Labels name the pages that answer, best first; "none" means that nothing is wrong.
import { readFileSync } from 'node:fs';
import { triageFiles } from '../src/commands/triage/judge-files.ts';
import { openLibrary } from '../src/library/built-in.ts';

interface Excerpt {
  id: string;
  labels: string[];
  root_line: string;
}

/** Prints how often the right page comes first and among the first three, and how often the root line is quoted. */
export async function evalTriage(folder: string, root: string, verbose: boolean): Promise<void> {
  const excerpts = readFileSync(`${folder}/index.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Excerpt);
  const library = openLibrary(`${root}dist/library`, 'en');
  const place = { cwd: process.cwd(), stdin: process.stdin, logWorker: `${root}dist/log-worker.js` };
  const count = { some: 0, first: 0, third: 0, quoted: 0, healthy: 0, quiet: 0 };
  for (const { id, labels, root_line } of excerpts) {
    const { report } = await triageFiles(library, [`${folder}/${id}.log`], place, () => {});
    const rank = report.playbooks.findIndex((page) => labels.includes(page));
    const loud = report.findings.filter(({ severity }) => severity !== 'notice');
    if (labels[0] === 'none') {
      count.healthy++;
      if (loud.length === 0) count.quiet++;
      else if (verbose)
        console.log(
          `    ${id}: nothing is wrong; got ${loud.map((one) => `${one.id} (${one.seen[0]?.text.slice(0, 100)})`).join(', ')}`,
        );
      continue;
    }
    const [best] = report.findings;
    const quoted = best?.seen.some(({ text }) => text.trim() === root_line.trim()) ?? false;
    count.some++;
    if (rank === 0) count.first++;
    if (rank >= 0 && rank < 3) count.third++;
    if (quoted) count.quoted++;
    if (verbose && (rank !== 0 || !quoted))
      console.log(
        `    ${rank === 0 ? 'quote' : rank > 0 && rank < 3 ? 'rank ' : 'MISS '} ${id}: wanted ${labels.join(', ')}; got ${report.playbooks.slice(0, 4).join(', ')}\n` +
          `          ${best?.id} ${best?.role}; root ${root_line.trim().slice(0, 130)}\n          quoted ${best?.seen[0]?.text.trim().slice(0, 130)}`,
      );
  }
  const share = (part: number) => (part / Math.max(1, count.some)).toFixed(3);
  console.log(
    `\ntriage\n  ${count.some} logs with a fault  top-1 ${share(count.first)}  top-3 ${share(count.third)}  root line quoted ${share(count.quoted)}` +
      `  |  ${count.healthy} healthy ones, ${count.quiet} without a finding above notice`,
  );
}
