import { writeLargeBundle } from './large-bundle.ts';
import { median } from './measure.ts';
import { processorTimeOf } from './processor-time.ts';

/** Multiples of the processor time that unpacking the bundle and parsing all of its JSON takes, and nothing else. */
const budget = 2.5;
const mostMemory = 200;

/** Unpacks a `.tar.gz`, and parses each file in it. */
const parseAll = `
  const tar = require('zlib').gunzipSync(require('fs').readFileSync(process.argv[1]));
  for (let at = 0; ; ) {
    const size = parseInt(tar.toString('latin1', at + 124, at + 136), 8);
    if (!size) break;
    JSON.parse(tar.toString('utf8', at + 512, at + 512 + size));
    at += 512 + 512 * Math.ceil(size / 512);
  }`;

/** Times the triage of the bundle of a large job, and checks that it names who holds the job back. */
export async function benchBundle(folder: string, root: string, rounds: number): Promise<void> {
  const path = `${folder}/large.tar.gz`;
  const { culprit, bytes } = await writeLargeBundle(path, { vertices: 50, subtasks: 500 });
  const runs = Array.from({ length: rounds }, () => ({
    parse: processorTimeOf(process.execPath, ['-e', parseAll, path]),
    flinkdoc: processorTimeOf(process.execPath, [`${root}bin/flinkdoc.cjs`, 'triage', path, '-f', 'json']),
  }));
  const took = median(runs.map(({ flinkdoc }) => flinkdoc.cpu));
  const ratio = median(runs.map(({ flinkdoc, parse }) => flinkdoc.cpu / parse.cpu));
  const memory = Math.max(...runs.map(({ flinkdoc }) => flinkdoc.memory));
  const [first] = JSON.parse(runs[0]!.flinkdoc.stdout).findings;
  const verdict =
    first?.about?.vertex !== culprit
      ? 'WRONG'
      : ratio > budget
        ? `OVER ${budget} x`
        : memory > mostMemory
          ? `OVER ${mostMemory} MiB`
          : 'within';
  console.log(
    `\ntriage of a bundle of 50 vertices with 500 subtasks each, ${(bytes / 1e6).toFixed(0)} MB of JSON`,
  );
  console.log(
    `processor time ${took.toFixed(1)} s, ${ratio.toFixed(2)} x of parsing it all  ${memory.toFixed(0)} MiB  ${verdict}`,
  );
}
