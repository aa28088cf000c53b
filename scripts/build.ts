// Builds dist/: the program, and the library compiled from content/.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { compileLibrary } from '../src/content/compile.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}/dist`;

/** Leaves `import('./main.ts')` of cli.ts as a file of its own, so that `--version` does not read it. */
const mainApart: Plugin = {
  name: 'main-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/main\.ts$/ }, () => ({ path: './main.js', external: true })),
};

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
  entryPoints: ['src/cli.ts', 'src/main.ts'],
  outdir: dist,
  bundle: true,
  plugins: [mainApart, noChildProcess],
  platform: 'node',
  target: 'node20.19',
  // CommonJS starts faster than ESM on Node 20, and one file faster than chunks: see docs/performance.md.
  format: 'cjs',
  // require() instead of import(), which would take the way through the ESM loader.
  supported: { 'dynamic-import': false },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
});
writeFileSync(`${dist}/package.json`, '{ "type": "commonjs" }\n');
writeFileSync(`${dist}/THIRD-PARTY-LICENSES.txt`, licenses(Object.keys(metafile.inputs)));

compileLibrary(`${root}/content`, `${dist}/library`);

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
