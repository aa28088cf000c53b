// Makes one file of the program, its pages and Node itself, for machines without Node: npm run standalone. It is for the system
// and the processor it is made on, and lies in standalone/.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'postject';
import { build } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const { ahead } = createRequire(import.meta.url)('../bin/load.cjs') as { ahead: string };

/** Of the file, where the program looks for its own: no disk has such a folder. */
const inside = '/flinkdoc is one file';

const work = mkdtempSync(join(tmpdir(), 'flinkdoc-standalone-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const bundle = { platform: 'node', checks: { eval: false } } as const;
await build({
  ...bundle,
  input: join(root, 'bin/standalone.cjs'),
  transform: { define: { __dirname: JSON.stringify(`${inside}/bin`) } },
  output: { file: join(work, 'main.cjs'), format: 'cjs' },
});
// A thread starts from one text.
await build({
  ...bundle,
  input: join(root, 'src/evidence/log/worker.ts'),
  output: { file: join(work, 'log-worker.js'), format: 'cjs', codeSplitting: false },
});
writeFileSync(join(work, 'built'), `${statSync(join(root, 'dist/cli.js')).mtimeMs}`);

const assets = {
  ...Object.fromEntries(
    [
      'dist/cli.js',
      ...['dist/chunks', `dist/${ahead}`, 'dist/library', 'dist/browser', 'data'].flatMap(filesBelow),
    ].map((file) => [file, join(root, file)]),
  ),
  'dist/log-worker.js': join(work, 'log-worker.js'),
  built: join(work, 'built'),
};
const config = {
  main: join(work, 'main.cjs'),
  output: join(work, 'blob'),
  disableExperimentalSEAWarning: true,
  useCodeCache: true,
  assets,
};
writeFileSync(join(work, 'config.json'), JSON.stringify(config));
execFileSync(process.execPath, ['--experimental-sea-config', join(work, 'config.json')], {
  stdio: ['ignore', 'ignore', 'inherit'],
});

const folder = join(root, 'standalone');
mkdirSync(folder, { recursive: true });
const made = join(folder, `flinkdoc-${process.platform}-${process.arch}`);
copyFileSync(process.execPath, made);
await inject(made, 'NODE_SEA_BLOB', readFileSync(config.output), {
  // What Node looks for: https://nodejs.org/docs/latest-v20.x/api/single-executable-applications.html
  sentinelFuse: 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2',
});
chmodSync(made, 0o755);
console.log(`${made}: ${Math.round(statSync(made).size / 1024 / 1024)} MiB`);

/** The files below a folder of the project, as they are named from the project. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}
