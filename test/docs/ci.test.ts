import { readFileSync } from 'node:fs';
import yaml from 'js-yaml';
import { expect, it } from 'vitest';
import { wholeProgram } from '../../src/commands/whole-program.ts';
import { configRules } from '../../src/configuration/rules/rules.ts';
import { checks } from '../../src/lint/checks.ts';

// What teams copy from here runs as it stands.

const program = await wholeProgram('en');

/** The only document of a file, all its values as texts. */
const load = (file: string) =>
  yaml.loadAll(readFileSync(file, 'utf8'), undefined, { schema: yaml.FAILSAFE_SCHEMA })[0];

/** The command lines of flinkdoc in a text, up to where their output goes. */
const linesIn = (text: string) =>
  Array.from(text.matchAll(/\bflinkdoc (lint|check-config)\b[^>`\n]*/g), ([line]) => line.trim());

it.each(['docs/ci.md', 'docs/ci/github.yml', '.pre-commit-hooks.yaml'])(
  'the commands in %s have the flags they are given',
  (file) => {
    const lines = linesIn(readFileSync(file, 'utf8'));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      const command = program.commands.find((one) => one.name() === line.split(' ')[1])!;
      const known = command.options.flatMap(({ long, argChoices = [] }) => [long, ...argChoices]);
      expect(line.match(/--[\w-]+/g) ?? []).toSatisfy(
        (flags: string[]) => flags.every((flag) => known.includes(flag)),
        line,
      );
      const [, format] = /--format (\w+)/.exec(line) ?? [];
      if (format) expect(known).toContain(format);
    }
  },
);

it('hooks run a command of ours on the files that are meant', () => {
  const hooks = load('.pre-commit-hooks.yaml') as Record<string, string>[];
  expect(hooks.map(({ id, language }) => [id, language])).toEqual([
    ['flinkdoc-lint', 'system'],
    ['flinkdoc-check-config', 'system'],
  ]);
  const [lint, config] = hooks.map(({ files }) => new RegExp(files!));
  expect(lint!.test('.flinkdoc/playbooks/a.md')).toBe(true);
  for (const file of ['flink-conf.yaml', 'conf/flink-conf.yml', 'k8s/flinkdeployment.yaml'])
    expect(config!.test(file)).toBe(true);
  expect(config!.test('conf/values.yaml')).toBe(false);
});

it('the workflow is YAML, with steps', () => {
  const { jobs } = load('docs/ci/github.yml') as {
    jobs: { check: { steps: object[] } };
  };
  expect(jobs.check.steps).toHaveLength(7);
});

it('the list of what is ignored names codes that there are', () => {
  const [, block] = /```text\n(code\t[\s\S]*?)```/.exec(readFileSync('docs/ci.md', 'utf8'))!;
  const codes = block!
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  const known = [
    ...checks.flatMap(({ kinds }) => kinds.map(({ code }) => code)),
    ...configRules.map(({ id }) => id),
    'config-key-unknown',
  ];
  for (const columns of codes) {
    expect(columns).toHaveLength(4);
    expect(known).toContain(columns[0]);
  }
});
