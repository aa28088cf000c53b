import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { flinkdoc } from '../fake-io.ts';
import { drawn, problem } from './check-run.ts';

const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'));
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

/** The only run in a log that is as its schema says. */
function runIn(text: string) {
  const log = JSON.parse(text);
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  expect(log.version).toBe('2.1.0');
  return log.runs[0];
}

it('each problem is a result with its rule, level and place', async () => {
  const problems = [
    problem({}),
    problem({ line: 9 }),
    problem({ code: 'key-old', level: 'note', line: null, source: 'https://flink.apache.org/x' }),
  ];
  const { tool, results } = runIn(await drawn('sarif', problems));
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['link-dead', 'key-old']);
  expect(tool.driver.rules[1]).toMatchObject({ helpUri: 'https://flink.apache.org/x' });
  expect(results[1]).toEqual({
    ruleId: 'link-dead',
    ruleIndex: 0,
    level: 'error',
    message: { text: 'There is no playbook "nowhere". Link to a page.' },
    locations: [
      { physicalLocation: { artifactLocation: { uri: 'pages/one%20page.md' }, region: { startLine: 9 } } },
    ],
  });
  expect(results[2]).toMatchObject({ ruleIndex: 1, level: 'note' });
  expect(results[2].locations[0].physicalLocation.region).toEqual({ startLine: 1 });
});

it('what is ignored is suppressed, with the reason', async () => {
  const { results } = runIn(await drawn('sarif', [problem({ ignored: 'moves in May' })]));
  expect(results[0].suppressions).toEqual([{ kind: 'external', justification: 'moves in May' }]);
});

it.each([
  ['/home/me/a#b.yaml', 'file:///home/me/a%23b.yaml'],
  ['conf\\config.yaml', 'conf/config.yaml'],
  ['http://jobmanager:8081', 'http://jobmanager:8081'],
  ['检查.md', '%E6%A3%80%E6%9F%A5.md'],
])('the address of %s', async (file, uri) => {
  const { results } = runIn(await drawn('sarif', [problem({ file })]));
  expect(results[0].locations[0].physicalLocation.artifactLocation).toEqual({ uri });
});

it.each([
  ['lint', 'faulty', resolve('src/commands/lint/transcripts'), 'link-dead'],
  ['check-config', 'flink-conf.yaml', resolve('test/configuration'), 'config-key-unknown'],
])('%s writes it', async (command, what, cwd, code) => {
  const { stdout } = await flinkdoc([command, what, '--format', 'sarif'], { cwd });
  const { results } = runIn(stdout);
  expect(results.length).toBeGreaterThan(5);
  expect(JSON.stringify(results)).toContain(`"ruleId":"${code}"`);
});

it('nothing wrong is a run without results', async () => {
  expect(runIn(await drawn('sarif', [], ['a.md'])).results).toEqual([]);
});

it('no other command has it', async () => {
  const { exitCode, stderr } = await flinkdoc(['list', '--format', 'sarif']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('Allowed choices');
});
