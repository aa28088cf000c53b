// Builds dist/: the bundled program, and the library compiled from content/.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}/dist`, { recursive: true, force: true });

await build({
  absWorkingDir: root,
  entryPoints: { flinkdoc: 'src/cli.ts', compile: 'src/content/compile.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // CommonJS starts a third faster than ESM on Node 20, and one file keeps import() lazy all the same.
  format: 'cjs',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
});

const { compileLibrary } = await import('../dist/compile.cjs');
compileLibrary(`${root}/content`, `${root}/dist/library`);
rmSync(`${root}/dist/compile.cjs`);
