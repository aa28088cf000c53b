import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../src/content/folder.ts';
import { pagesOf } from '../src/content/pages.ts';

// The house rules of docs/design.md, held over the real sources.

interface Source {
  file: string;
  text: string;
  /** Files of ours it imports, from src/. */
  imports: string[];
  /** Packages and Node's own modules it imports. */
  packages: string[];
}

const sources: Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.(?:test|d)\.ts$/.test(file))
  .map((file) => {
    const text = readFileSync(join('src', file), 'utf8');
    const specifiers = Array.from(
      text.matchAll(/(?:from|import\() ?'([^'\s]+)'/g),
      ([, specifier]) => specifier!,
    );
    return {
      file,
      text,
      imports: specifiers.filter((name) => name.startsWith('.')).map((name) => join(dirname(file), name)),
      packages: specifiers.filter((name) => !name.startsWith('.')),
    };
  });

const inFolder = (folder: string) => sources.filter(({ file }) => file.startsWith(`${folder}/`));
const { playbooks, trees } = pagesOf(readFolder('content'));

it('sources were found', () => {
  expect(sources.length).toBeGreaterThan(40);
});

it('code names no playbook, and no tree but the one a diagnosis begins with', () => {
  const ids = [...playbooks, ...trees].map(({ id }) => id).filter((id) => id.includes('-'));
  const named = sources.flatMap(({ file, text }) =>
    // Comments and help texts may give examples.
    ids
      .filter((id) => text.replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, '').includes(`'${id}'`))
      .map((id) => `${file}: ${id}`),
  );
  expect(named).toEqual(['commands/diagnose/first-tree.ts: first-five-minutes']);
});

describe.each([
  ['configuration', /^(configuration|report\.ts)/, ['node:fs', 'node:path', 'js-yaml']],
  [
    'render',
    /^(render|blocks|alerts\.ts|checked\.ts|types\.ts|version\.ts)/,
    ['node:crypto', '@dagrejs/dagre', 'chalk', 'marked-terminal', 'sarif'],
  ],
  ['blocks', /^blocks/, ['marked']],
  ['evidence/threads', /^(evidence\/(threads|evidence\.ts)|report\.ts)/, []],
  [
    'rules',
    /^(rules|severity\.ts|configuration\/values\.ts|evidence\/(evidence|gc-log|objects|received-alerts|whose-code|code-owners)\.ts|cluster\/(cluster|checkpoints|endpoints)\.ts|report\.ts)/,
    [],
  ],
  ['incident', /^(incident|redact|errors\.ts|report\.ts|types\.ts|walk\.ts)/, ['node:fs', 'valibot']],
  ['alert-lint', /^(alert-lint|configuration\/(?:metrics|yaml)\.ts|content\/fault\.ts|promql)/, []],
  ['promql', /^promql/, ['@lezer/common', '@prometheus-io/lezer-promql']],
  ['redact', /^(redact|types\.ts)/, ['@secretlint/core', '@secretlint/secretlint-rule-preset-recommend']],
  ['search', /^(search|edits\.ts|types\.ts)/, ['stemmer']],
  [
    'content',
    /^(content|search|blocks\/(parse|map-text)\.ts|types\.ts)/,
    ['node:fs', 'node:path', 'gray-matter', 'valibot'],
  ],
  [
    'lint',
    /^(lint|blocks|configuration|content|control-characters|edits\.ts|search|types\.ts)/,
    ['node:fs', 'node:path', 'fast-string-width', 'recheck/lib/browser.js'],
  ],
  [
    'library',
    /^(library|lint|blocks\/map-text\.ts|content|search|errors\.ts|make-folder\.ts|types\.ts|version\.ts)/,
    [
      ...['node:fs', 'node:path', 'node:crypto', 'node:zlib', 'highlight.js/lib/core'],
      ...['bash', 'java', 'json', 'sql', 'xml', 'yaml'].map((name) => `highlight.js/lib/languages/${name}`),
    ],
  ],
  [
    'import',
    /^(import|content|library\/library\.ts|search|make-folder\.ts|blocks\/parse\.ts|types\.ts)/,
    ['node:fs', 'node:path'],
  ],
  [
    'cluster',
    /^(cluster|errors\.ts|make-folder\.ts|redact|report\.ts|version\.ts)/,
    ['node:fs', 'node:path', 'node:timers/promises', 'node:zlib', 'undici'],
  ],
  [
    'evidence',
    /^(evidence|configuration|cluster\/(answer|cluster|from-files|saved-answer)\.ts|report\.ts|types\.ts)/,
    [
      'node:fs',
      'node:fs/promises',
      'node:os',
      'node:path',
      'node:stream',
      'node:timers/promises',
      'node:worker_threads',
      'node:zlib',
      'fzstd',
      'valibot',
    ],
  ],
  [
    'triage',
    /^(triage|cluster\/cluster\.ts|rules\/(rule|measured\/.*)\.ts|evidence\/(evidence|objects|flink-version|received-alerts|whose-code|code-owners)\.ts|diagnosis\.ts|report\.ts|types\.ts)/,
    [],
  ],
  [
    'changes',
    /^(changes|cluster\/(cluster|checkpoints)\.ts|rules\/(findings|measured\/.*)\.ts|severity\.ts|report\.ts)/,
    [],
  ],
  [
    'commands',
    /^(commands|\.\.\/docs\/schema|alert-lint|alerts\.ts|blocks|changes|checked\.ts|cluster|configuration|content|evidence|import|incident|library|lint|promql|redact|render|rules|search|triage|diagnosis\.ts|edits\.ts|errors\.ts|failed\.ts|make-folder\.ts|messages\.ts|pager\.ts|places\.ts|report\.ts|screen\.ts|types\.ts|version\.ts|walk\.ts|write\.ts)/,
    [
      'node:fs',
      'node:path',
      'node:crypto',
      'node:stream',
      'node:timers/promises',
      'node:url',
      'node:child_process',
      'open',
      '@modelcontextprotocol/server',
      '@modelcontextprotocol/server/stdio',
      'zod',
      '@clack/core',
      'commander',
    ],
  ],
])('%s', (folder, allowed, packages) => {
  it.each(inFolder(folder))('$file imports only what its folder may', ({ imports, packages: used }) => {
    // What pages are made of, and the languages, may be known everywhere.
    const everywhere = [
      'blocks/blocks.ts',
      'language.ts',
      'numbers.ts',
      'once.ts',
      'control-characters.ts',
      'severity.ts',
      'interruptible.ts',
      'limited-patterns.ts',
      'tar.ts',
    ];
    expect(imports.filter((file) => !allowed.test(file) && !everywhere.includes(file))).toEqual([]);
    const pure = ['node:util', 'get-east-asian-width', 'marked'];
    expect(used.filter((name) => ![...packages, ...pure].includes(name))).toEqual([]);
  });
});

it('each package has one importer', () => {
  const importers = new Map<string, string[]>();
  for (const { file, packages } of sources)
    for (const name of packages.filter((name) => !name.startsWith('node:')))
      importers.set(name, [...new Set([...(importers.get(name) ?? []), file])].sort());
  expect([...importers].filter(([name, files]) => files.length > 1 && name !== 'valibot')).toEqual([
    [
      'commander',
      [
        ...[
          'command',
          'completion/candidates',
          'help',
          'man/manual',
          'man/run',
          'program',
          'whole-program',
        ].map((name) => `commands/${name}.ts`),
        'main.ts',
      ],
    ],
    // One reads with it, the other draws.
    ['marked', ['blocks/parse.ts', 'render/terminal/terminal.ts']],
  ]);
});

it('only what talks to the user writes, and nothing ends the process', () => {
  const writers = sources
    .filter(({ text }) => /\.write\(|writeFileSync|console\./.test(text))
    .map(({ file }) => file);
  expect(writers.sort()).toEqual([
    'cluster/bundle.ts',
    'commands/lint/run.ts',
    'commands/new/run.ts',
    'commands/site/write.ts',
    'import/files.ts',
    'incident/keep.ts',
    'library/cache.ts',
    'library/index-files.ts',
    'library/records.ts',
    'library/write-json.ts',
    'write.ts',
  ]);
  for (const { file, text } of sources)
    expect(text, file).not.toMatch(/process\.(exit|stdout|stderr|stdin|env|argv)/);
});

describe.each(['search', 'show', 'list', 'diagnose'])('flinkdoc %s', (name) => {
  const loaded = new Set<string>();
  const visit = (file: string) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const text = sources.find((source) => source.file === file)?.text ?? '';
    for (const [, next] of text.matchAll(/^(?:import|\}) (?!type )[^;]*?from '(\.[^']+)'/gm))
      visit(join(dirname(file), next!));
  };
  for (const file of ['main.ts', `commands/${name}/command.ts`, `commands/${name}/run.ts`]) visit(file);

  it('loads what it needs: no other command, no help, no words of the linter', () => {
    expect(loaded.size).toBeGreaterThan(20);
    const own = new RegExp(`^commands/(${name}/|shared/|[^/]+$)`);
    const others = [...loaded].filter((file) => file.startsWith('commands/') && !own.test(file));
    const seldom = [...loaded].filter((file) => /^(commands\/help\.ts|lint\/)/.test(file));
    expect([...others, ...seldom]).toEqual([]);
  });
});

it.each([
  [
    'types.ts',
    [
      ...['alerts.ts', 'blocks/blocks.ts', 'checked.ts', 'incident/event.ts'],
      ...['language.ts', 'numbers.ts', 'io.ts', 'language.ts'],
    ],
  ],
  ['io.ts', ['language.ts']],
  ['incident/event.ts', ['report.ts']],
  ['checked.ts', ['numbers.ts']],
  ['report.ts', ['numbers.ts']],
  ['diagnosis.ts', ['types.ts']],
])('%s holds types alone', (name, known) => {
  const { text, imports, packages } = sources.find(({ file }) => file === name)!;
  expect(text).not.toMatch(/^export (const|function|class|let)/m);
  expect([...imports, ...packages]).toEqual(known);
});

it('an exported name has one meaning', () => {
  const declared = /^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm;
  const places = new Map<string, string[]>();
  // A command is called as the function it runs; phrases of rules stand in a table for each language.
  for (const { file, text } of sources)
    if (!/^commands\/[\w-]+\/command\.ts$|\/phrases\.ts$/.test(file))
      for (const [, name] of text.matchAll(declared)) places.set(name!, [...(places.get(name!) ?? []), file]);
  expect([...places].filter(([, files]) => files.length > 1)).toEqual([]);
});

it('no language is named outside of sentences', () => {
  const named = sources.filter(({ file, text }) => file !== 'language.ts' && /'zh'/.test(text));
  expect(named.map(({ file }) => file)).toEqual([]);
});

it('imports go around in no circle', () => {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (done.has(file) || path.includes(file)) return;
    for (const next of byFile.get(file)?.imports ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const { file } of sources) visit(file, []);
  expect(circles).toEqual([]);
});

it('files are small, and named for one thing', () => {
  for (const { file, text } of sources) {
    expect.soft(text.split('\n').length, file).toBeLessThanOrEqual(file === 'types.ts' ? 260 : 180);
    expect.soft(relative('.', file), file).not.toMatch(/util|helper|common|misc|manager/i);
  }
});
