// Builds dist/: the program in one file, and the library compiled from content/.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileLibrary } from '../src/content/compile.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}/dist`, { recursive: true, force: true });

await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts'],
  outfile: 'dist/flinkdoc.cjs',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // CommonJS starts faster than ESM on Node 20, and import() stays lazy inside one file: see docs/performance.md.
  format: 'cjs',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
});

compileLibrary(`${root}/content`, `${root}/dist/library`);
