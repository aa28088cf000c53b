// Builds dist/: the program, and the library compiled from content/.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, transform } from 'esbuild';
import { languages } from '../src/language.ts';
import { compileLibrary } from '../src/library/compile.ts';
import { prerender } from '../src/prerender.ts';
import { manPage } from '../src/program/man.ts';
import { program } from '../src/program/program.ts';
import type { Io } from '../src/types.ts';
import { version } from '../src/version.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}/dist`;

/** The manual is made from the definitions of the commands; nothing is run. */
const nobody = {} as Io;

/** commander can start other programs as its commands. Ours are none: loading what it would need takes a tenth of a start. */
const noChildProcess: Plugin = {
  name: 'no-child-process',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/node_modules/commander/')
        ? { path: 'child_process', namespace: 'empty' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: '' }));
  },
};

rmSync(dist, { recursive: true, force: true });

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli.ts', 'log-worker': 'src/evidence/log/worker.ts' },
  outdir: dist,
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [noChildProcess],
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
});

// CommonJS starts faster than ESM on Node 20 (docs/performance.md), and esbuild splits only ESM: so the chunks are turned
// into CommonJS one by one. import() becomes require(): it would take the way through the ESM loader, a whole start more.
for (const folder of [dist, `${dist}/chunks`])
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    const { code } = await transform(readFileSync(`${folder}/${name}`, 'utf8'), {
      format: 'cjs',
      platform: 'node',
      target: 'node20.19',
      minifyWhitespace: true,
      supported: { 'dynamic-import': false },
    });
    writeFileSync(`${folder}/${name}`, code);
  }
writeFileSync(`${dist}/package.json`, '{ "type": "commonjs" }\n');
writeFileSync(`${dist}/THIRD-PARTY-LICENSES.txt`, licenses(Object.keys(metafile.inputs)));

compileLibrary(`${root}/content`, `${dist}/library`);
prerender(`${dist}/library`, languages);

writeFileSync(
  `${dist}/flinkdoc.1`,
  manPage(
    program(
      nobody,
      () => {},
      async () => {},
    ),
    version,
    released(),
  ),
);

/** When this version came out: the changelog says so. */
function released(): string {
  const changelog = readFileSync(`${root}/CHANGELOG.md`, 'utf8');
  const [, date] = new RegExp(`^## ${version} \\((\\d{4}-\\d\\d-\\d\\d)\\)$`, 'm').exec(changelog) ?? [];
  if (date === undefined) throw new Error(`CHANGELOG.md does not say when ${version} came out`);
  return date;
}

/** The licenses of the packages that stand in the bundle. */
function licenses(inputs: string[]): string {
  const folders = new Set(
    inputs.flatMap((file) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  );
  return [...folders]
    .sort()
    .map((folder) => {
      const license = readdirSync(`${root}/${folder}`).find((file) => /^licen[cs]e/i.test(file));
      if (!license) throw new Error(`${folder} is bundled and has no license file`);
      return `${folder.slice('node_modules/'.length)}\n\n${readFileSync(`${root}/${folder}/${license}`, 'utf8')}`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
