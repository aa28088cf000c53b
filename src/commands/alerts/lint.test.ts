import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { flinkdoc } from '../../../test/fake-io.ts';
import { temporaryFolder } from '../../../test/library/team.ts';
import { transcripts } from '../../../test/transcript.ts';

transcripts(
  import.meta.url,
  [
    ['lint', 'alerts', 'lint', 'flink.yml'],
    ['lint-chinese', 'alerts', 'lint', 'flink.yml', '--lang', 'zh'],
    ['lint-clean', 'alerts', 'lint', 'clean.yml'],
    ['lint-scraped', 'alerts', 'lint', 'clean.yml', '--scrape-interval', '10m'],
    ['lint-scraped-chinese', 'alerts', 'lint', 'clean.yml', '--scrape-interval', '10m', '--lang', 'zh'],
    ['error-lint-interval', 'alerts', 'lint', 'clean.yml', '--scrape-interval', 'often'],
    ['error-lint-nothing', 'alerts', 'lint'],
    ['error-lint-missing', 'alerts', 'lint', 'nowhere.yml'],
    ['error-lint-format', 'alerts', 'lint', 'flink.yml', '--format', 'grafana'],
    ['error-alerts-format', 'alerts', '--format', 'sarif'],
    ['error-what', 'alerts', 'flink.yml'],
  ],
  { cwd: join(import.meta.dirname, 'transcripts', 'rules') },
);

const cwd = temporaryFolder('alerts-lint');
const rules = 'src/commands/alerts/transcripts/rules';
const lint = (...argv: string[]) => flinkdoc(['alerts', 'lint', ...argv], { cwd });

it('continuous integration is told with the line and the code', async () => {
  const { stdout, exitCode } = await flinkdoc(['alerts', 'lint', `${rules}/flink.yml`, '--format', 'sarif']);
  const [{ results }] = JSON.parse(stdout).runs;
  expect(exitCode).toBe(1);
  expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
    'counter-level',
    'bytes-as-share',
    'value-impossible',
    'silent-when-gone',
  ]);
  expect(results[0].locations[0].physicalLocation.region.startLine).toBe(7);
  const junit = await flinkdoc(['alerts', 'lint', `${rules}/flink.yml`, '--format', 'junit']);
  expect(junit.stdout).toContain('counter-level');
});

it('what the team ignores by the name of the alert is counted, and fails nothing', async () => {
  mkdirSync(join(cwd, '.flinkdoc'));
  writeFileSync(join(cwd, '.flinkdoc', 'ignore.tsv'), 'counter-level\tOurs\t2099-01-01\tit is meant so\n');
  writeFileSync(
    join(cwd, 'ours.yml'),
    'groups: [{ name: a, rules: [{ alert: Ours, expr: flink_jobmanager_job_numRestarts > 3 }] }]\n',
  );
  const { stdout, exitCode } = await lint('ours.yml', '--format', 'json');
  const { clean, findings, ignored } = JSON.parse(stdout);
  expect([clean, findings, exitCode]).toEqual([true, [], 0]);
  expect(ignored).toMatchObject([{ code: 'counter-level', findings: 1 }]);
});

it.each<[string, string]>([
  ['no YAML', 'groups:\n{{- range .Values.x }}\n'],
  ['no alert', 'groups: [{ rules: [{ record: a, expr: b }] }]\n'],
  ['an alias in itself', 'groups: &a\n  - *a\n'],
  ['nested deep', '['.repeat(100_000)],
])('%s is told in two lines', async (_, text) => {
  writeFileSync(join(cwd, 'odd.yml'), text);
  const { stdout, stderr, exitCode } = await lint('odd.yml');
  expect([stdout, exitCode]).toEqual(['', 2]);
  expect(stderr).toMatch(/^flinkdoc: .+\n.+\n$/);
});

it('signs that act on a terminal are shown as text', async () => {
  writeFileSync(
    join(cwd, 'odd.yml'),
    JSON.stringify({
      groups: [{ rules: [{ alert: '\u001b[2Jx|`y', expr: 'flink_jobmanager_job_numRestarts > 1' }] }],
    }),
  );
  for (const format of ['terminal', 'markdown', 'html', 'sarif', 'junit'])
    expect((await lint('odd.yml', '--format', format)).stdout).not.toContain('\u001b[2J');
});
