import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { flinkdoc } from '../../../test/fake-io.ts';
import { temporaryFolder } from '../../../test/library/team.ts';
import type { Report } from '../../report.ts';

// A report in HTML is evidence again: whoever gets it by mail reads it in a terminal, in another language, as a ticket.

const cwd = temporaryFolder('triage-saved');
const logs = 'src/commands/triage/transcripts/evidence';
const ran = async (...argv: string[]) => flinkdoc(['triage', ...argv], { cwd });
/** Without the command at its end, which names what was read. */
const told = async (...argv: string[]) => (await ran(...argv)).stdout.replace(/flinkdoc triage .*\n?/, '');

const reports = new Map<string, string>();
beforeAll(async () => {
  cpSync('test/cluster/bundles/1.20-slow-sink.tar.gz', join(cwd, 'case.tar.gz'));
  cpSync(logs, join(cwd, 'logs'), { recursive: true });
  for (const name of ['case.tar.gz', 'logs']) {
    const { stdout } = await ran(name, '--format', 'html');
    reports.set(name, stdout);
    writeFileSync(join(cwd, `${name}.html`), stdout);
  }
});

describe.each(['case.tar.gz', 'logs'])('the report of %s', (name) => {
  it.each([[], ['--lang', 'zh'], ['--format', 'jira'], ['--redact', 'all']])(
    'says the same again: %s %s',
    async (...flags) => {
      const again = await told(`${name}.html`, ...flags);
      expect(again.length).toBeGreaterThan(1000);
      expect(again).toBe(await told(name, ...flags));
    },
  );

  it('says the same as JSON, which the file carries as well', async () => {
    const { stdout } = await ran(name, '--format', 'json');
    expect(JSON.parse((await ran(`${name}.html`, '--format', 'json')).stdout)).toEqual(JSON.parse(stdout));
    const [, carried] = /id="flinkdoc-data">(.*?)<\/script>/.exec(reports.get(name)!)!;
    expect(JSON.parse(carried!)).toEqual(JSON.parse(stdout));
  });
});

it('is read compressed, and out of standard input', async () => {
  writeFileSync(join(cwd, 'report.gz'), gzipSync(reports.get('logs')!));
  expect(await told('report.gz')).toBe(await told('logs'));
});

it('beside its logs it is no evidence, and is told of', async () => {
  const both = JSON.parse((await ran('logs', 'case.tar.gz.html', '--format', 'json')).stdout);
  const alone = JSON.parse((await ran('logs', '--format', 'json')).stdout);
  expect(both.verdict).toBe(alone.verdict);
  expect(both.findings.length).toBe(alone.findings.length);
  expect(both.notAssessedFiles).toMatchObject([{ file: 'case.tar.gz.html', kind: 'report' }]);
});

describe('a report that somebody changed', () => {
  const changed = async (change: (report: Report) => unknown) => {
    const html = reports.get('case.tar.gz')!;
    const [, before] = /id="flinkdoc-source">(.*?)<\/script>/.exec(html)!;
    const report = JSON.parse(before!) as Report;
    const after = change(report) ?? report;
    writeFileSync(
      join(cwd, 'changed.html'),
      html.replace(before!, () => JSON.stringify(after)),
    );
    return ran('changed.html');
  };
  const verdictToo = (report: Report, change: (finding: Report['findings'][number]) => void) => {
    change(report.findings[0]!);
    change(report.verdict!);
  };

  it.each<[string, (report: Report) => unknown]>([
    ['is no report', () => ({ schemaVersion: 1 })],
    ['is a list', () => []],
    ['has no such severity', (report) => verdictToo(report, (one) => Object.assign(one, { severity: 'x' }))],
    [
      'has a time no date can hold',
      (report) => verdictToo(report, (one) => Object.assign(one, { firstAt: 1e300 })),
    ],
    ['has a verdict of no finding', (report) => Object.assign(report.verdict!, { count: 77 }) && undefined],
    [
      'has facts that are another rule’s',
      (report) => verdictToo(report, (one) => Object.assign(one, { facts: {} })),
    ],
  ])('and %s is refused', async (_, change) => {
    const { stderr, exitCode } = await changed(change);
    expect(stderr).toMatch(/^flinkdoc: .*(?:changed|another version of flinkdoc).*\n.*\n$/);
    expect(exitCode).toBe(2);
  });

  it('says what it says now, and no sign of it acts on the terminal', async () => {
    const { stdout, exitCode } = await changed((report) => {
      report.graphs[0]!.name = '\u001b[31m<b>red';
    });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('## The job: \\<b>red, RUNNING');
    expect(stdout).not.toContain('\u001b');
  });

  it('and is cut off is told of', async () => {
    writeFileSync(join(cwd, 'cut.html'), reports.get('logs')!.slice(0, 20_000));
    expect((await ran('cut.html')).stderr).toContain('"cut.html" cannot be read: it ends too early.');
  });
});
