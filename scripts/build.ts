// Builds dist/: the program, and the library compiled from content/. Beside the old one, which stays until the new one is whole.
// Where content is broken, the library stays as it was; with --keep-library that is no failure: `npx flinkdoc lint content`
// builds before it runs, and is there to say what is broken.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'rolldown';
import { manual } from '../src/commands/man/manual.ts';
import { roff } from '../src/commands/man/roff.ts';
import { wholeProgram } from '../src/commands/whole-program.ts';
import { firstLanguage } from '../src/language.ts';
import { BrokenContent, compileLibrary } from '../src/library/compile.ts';
import { replaceFolder } from '../src/library/write-json.ts';
import { version } from '../src/version.ts';
import { compileAhead } from './compile-ahead.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const before = `${root}/dist`;
const dist = `${before}.${process.pid}`;
process.on('exit', () => rmSync(dist, { recursive: true, force: true }));

/** A module of that name is not on disk. */
const nothing = '\0nothing';

/** What packages import for nothing that is used here; loading it would take a third of a start. */
const unused = new Map([
  // It can start other programs as its commands. Ours are none.
  ['commander', ['node:child_process']],
  // Code is highlighted when the package is built; tables and links are drawn by ourselves, and an emoji is a sign like any other.
  ['marked-terminal', ['cli-highlight', 'cli-table3', 'node-emoji', 'ansi-escapes', 'supports-hyperlinks']],
  // Whether there is color is decided by src/screen.ts.
  ['chalk', ['#supports-color']],
]);

const withoutUnused: Plugin = {
  name: 'without-unused',
  resolveId: (id, importer) => (unused.get(packageOf(importer ?? '') ?? '')?.includes(id) ? nothing : null),
  load: (id) => (id === nothing ? 'module.exports = {};' : null),
};

/** A browser has nothing that stops a pattern which runs for long: a team's pattern that may is not asked there. */
const withoutLimits: Plugin = {
  name: 'without-limits',
  load: (id) =>
    id.endsWith('/src/limited-patterns.ts')
      ? 'export class LimitedPatterns { gaveUp = false; test() { return false; } }'
      : null,
};

// CommonJS starts faster than ESM on Node 20 (docs/performance.md). import() becomes require(): it would take the way through
// the ESM loader, a whole start more.
const { output } = await build({
  cwd: root,
  input: { cli: 'src/cli.ts', 'log-worker': 'src/evidence/log/worker.ts' },
  plugins: [withoutUnused],
  // js-yaml would parse functions with it, if it were there.
  external: ['esprima'],
  platform: 'node',
  // open would look for the xdg-open that lies beside it; here it is the system's.
  transform: { target: 'node20.19', define: { 'import.meta.url': 'undefined' } },
  checks: { eval: false },
  output: {
    dir: dist,
    format: 'cjs',
    chunkFileNames: 'chunks/[name]-[hash].js',
    dynamicImportInCjs: false,
    // Each file costs a start about half a millisecond: what the version needs stands in one, a search in another, and a terminal in a third.
    codeSplitting: {
      groups: [
        { name: 'version', test: /src\/(version|write)\.ts$/, priority: 1 },
        { name: 'search', test: /src\/(main|commands\/search\/(command|run)|render\/markdown)\.ts$/ },
        { name: 'terminal', test: /src\/render\/terminal\/terminal\.ts$/ },
      ],
    },
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
    comments: false,
  },
});
// The search of a site, as one file for browsers.
const { output: browser } = await build({
  cwd: root,
  input: { search: 'src/commands/site/browser.ts' },
  plugins: [withoutLimits],
  platform: 'browser',
  transform: { target: 'es2022' },
  output: { dir: `${dist}/browser`, format: 'iife', codeSplitting: false, minify: true, comments: false },
});
writeFileSync(`${dist}/package.json`, '{ "type": "commonjs" }\n');
writeFileSync(
  `${dist}/THIRD-PARTY-LICENSES.txt`,
  licenses([...output, ...browser].flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))),
);

try {
  compileLibrary(`${root}/content`, `${dist}/library`);
} catch (error) {
  if (!(error instanceof BrokenContent && existsSync(`${before}/library`))) throw error;
  console.error(`${error.message}\nThe library stays as it was.`);
  cpSync(`${before}/library`, `${dist}/library`, { recursive: true, preserveTimestamps: true });
  process.exitCode = process.argv.includes('--keep-library') ? 0 : 1;
}

writeFileSync(
  `${dist}/flinkdoc.1`,
  roff(manual(await wholeProgram(firstLanguage), firstLanguage), version, released()),
);

await compileAhead(dist, `${root}/data`);

replaceFolder(dist, before);

/** When this version came out: the changelog says so. */
function released(): string {
  const changelog = readFileSync(`${root}/CHANGELOG.md`, 'utf8');
  const [, date] = new RegExp(`^## ${version} \\((\\d{4}-\\d\\d-\\d\\d)\\)$`, 'm').exec(changelog) ?? [];
  if (date === undefined) throw new Error(`CHANGELOG.md does not say when ${version} came out`);
  return date;
}

/** The licenses of the packages that stand in the bundle. */
function licenses(modules: string[]): string {
  const folders = new Map(
    modules.flatMap((file) => {
      const name = packageOf(file);
      return name ? [[name, file.slice(0, file.lastIndexOf(`/${name}/`) + name.length + 1)]] : [];
    }),
  );
  return [...folders]
    .sort()
    .map(([name, folder]) => {
      const license = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
      if (!license) throw new Error(`${name} is bundled and has no license file`);
      return `${name}\n\n${readFileSync(`${folder}/${license}`, 'utf8')}`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** The package that a file of it belongs to. */
function packageOf(file: string): string | undefined {
  return /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}
