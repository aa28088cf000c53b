import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { flinkdoc } from '../fake-io.ts';
import { page, temporaryFolder, tree, write } from '../library/team.ts';

// `constructor`, `toString`, `__proto__` are words like others: whoever looks a word up in a plain object finds Object's own.

const names = Object.getOwnPropertyNames(Object.prototype);
const plain = (name: string) => name.toLowerCase().replaceAll('_', '') || 'x';

const cwd = temporaryFolder('prototype');

beforeAll(() => {
  const pages = names.map((name) => [
    `playbooks/${plain(name)}.md`,
    page(name, `${name} is slow`, `tags: [${JSON.stringify(name)}]\naliases: [${JSON.stringify(name)}]\n`),
  ]);
  const trees = names.map((name) => [
    `trees/${plain(name)}.md`,
    tree(name, { [name]: `../playbooks/${plain(name)}.md`, other: '../playbooks/constructor.md' }),
  ]);
  write(join(cwd, '.flinkdoc'), {
    ...Object.fromEntries([...pages, ...trees]),
    'glossary.tsv': `${names.map((name) => `${name}\t${name}s`).join('\n')}\n`,
  });
  mkdirSync(join(cwd, 'empty'));
  writeFileSync(
    join(cwd, 'names.log'),
    names
      .map(
        (name) =>
          `2026-11-22 03:04:40,771 ERROR ${name} [] - ${name}: ${name}\n${name}.${name}: ${name}\n\tat ${name}.${name}(${name}.java:1)\n`,
      )
      .join(''),
  );
  writeFileSync(
    join(cwd, 'names.json.log'),
    names
      .map(
        (name) =>
          `{"@timestamp":"2026-11-22T03:04:40Z","level":"${name}","${name}":{"${name}":1},"message":"${name}"}\n`,
      )
      .join(''),
  );
  writeFileSync(
    join(cwd, 'names.txt'),
    `2026-11-22 03:04:40\nFull thread dump OpenJDK 64-Bit Server VM (17):\n\n${names
      .map(
        (name, at) =>
          `"${name}" #${at} prio=5 nid=0x${at} runnable\n   java.lang.Thread.State: RUNNABLE\n\tat ${name}.${name}(${name}.java:1)\n`,
      )
      .join('\n')}`,
  );
  writeFileSync(
    join(cwd, 'notes.md'),
    names.map((name) => `# ${name}\n\n${name}: ${name}\n\n\`${name}\`\n`).join('\n'),
  );
});

const built = { cwd: '/' };
const team = { cwd };

/** It answers, or says what is wrong in two lines; a bug would be thrown. */
async function answered(argv: string[], world = built) {
  const ran = await flinkdoc(argv, world);
  expect([0, 1, 2], argv.join(' ')).toContain(ran.exitCode);
  expect(ran.stdout + ran.stderr, argv.join(' ')).not.toMatch(/\[object |\[native code|undefined/);
  return ran;
}

const lines = (name: string): string[][] => [
  ['search', name],
  ['search', name, 'slow', '--format', 'terminal'],
  ['search', 'checkpoint', '--tag', name],
  ['show', '--', name],
  ['show', 'data-skew', '--section', name],
  ['show', name, '--format', 'mermaid'],
  ['list', '--tag', name],
  ['diagnose', '--', name],
  ['diagnose', 'backpressure', '--answer', name],
  ['diagnose', 'backpressure', '--at', name],
  ['diagnose', '--evidence', name],
  ['triage', name],
  ['lint', name],
  ['import', name, '-o', name],
  ['completion', name],
  ['help', name],
  [name],
  ['list', `--${name}`],
  ['list', '--lang', name],
  ['list', '--format', name],
  ['list', '--color', name],
  ['new', name, 'x'],
  ['new', 'playbook', 'x', '--kind', name],
  ['search', 'x', '--limit', name],
  ['triage', 'x', '--fail-on', name],
  ['__complete', '0', name],
  ['__complete', '1', name, ''],
  ['__complete', '2', 'show', name, ''],
  ['__complete', '3', 'show', name, '--section', ''],
  ['__complete', '2', 'list', `--${name}`, ''],
];

describe.each(names)('%s', (name) => {
  it('as a word, an id, a tag, a section, an answer, a flag', async () => {
    for (const argv of lines(name)) await answered(argv);
  });

  it('as a language of the environment', async () => {
    for (const variable of ['LANG', 'FLINKDOC_LANG'])
      await answered(['list', '--tag', 'rocksdb'], { ...built, env: { [variable]: name } } as typeof built);
  });

  it('as the name of a page of a team', async () => {
    const id = plain(name);
    expect(await answered(['show', id], team)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await answered(['list', '--tag', name], team)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await answered(['diagnose', id, '--answer', name], team)).toMatchObject({ exitCode: 0 });
    expect((await answered(['search', name, 'is', 'slow', '--limit', '50'], team)).stdout).toContain(
      `\`${id}\``,
    );
    await answered(['show', id, '--format', 'terminal', '--section', 'steps'], team);
  });
});

it('in logs, thread dumps and notes', async () => {
  const { stdout, exitCode } = await answered(['triage', 'names.log', 'names.json.log', 'names.txt'], team);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('names.txt`: thread dump');
  await answered(['triage', 'names.log', '--redact', 'all', '--format', 'json'], team);
  await answered(['import', 'notes.md', '-o', 'out'], team);
  expect((await answered(['import', 'notes.md', '-o', 'out', '--check'], team)).exitCode).toBe(0);
  await answered(['lint'], team);
});

describe('in the front matter, the headings and the settings of a page', () => {
  it.each(names)('%s', async (name) => {
    write(join(cwd, 'odd'), {
      'playbooks/odd.md': `---\ntitle: Odd\nsummary: Odd.\narea: ${name}\nkind: ${name}\n${name}: {a: 1}\nextends: ${name}\nsymptoms: [odd]\n---\n\n## ${name}\n\nSet \`${name}.${name}\` and \`taskmanager.${name}\`, \`numRecords${name}\`.\n`,
      'trees/odd.md': `---\ntitle: Odd\nsummary: Odd.\nsymptoms: [odd]\n${name}: 1\n---\n\n## ${name}\n\nLook.\n\n- [${name}](#${name})\n- [No](../playbooks/${name}.md)\n`,
    });
    for (const argv of [
      ['lint', 'odd'],
      ['list', '--content', 'odd', '--tag', 'rocksdb'],
    ])
      await answered(argv, team);
  });
});
