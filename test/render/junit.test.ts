import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flinkdoc } from '../fake-io.ts';
import { drawn, problem } from './check-run.ts';

/** An element as Python's parser reads it: its name, its attributes, its text and what is in it. */
type Element = [name: string, attributes: Record<string, string>, text: string, inside: Element[]];

const script = `
import json, sys, xml.etree.ElementTree as tree
def told(one): return [one.tag, one.attrib, (one.text or '').strip(), [told(child) for child in one]]
print(json.dumps(told(tree.fromstring(sys.stdin.buffer.read()))))`;
const parsed = (xml: string): Element => {
  const { stdout, stderr } = spawnSync('python3', ['-c', script], { input: xml, encoding: 'utf8' });
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout);
};

describe.skipIf(spawnSync('python3', ['--version']).status !== 0)('JUnit reads back as XML', () => {
  it('a suite for each file, a case for each problem', async () => {
    const problems = [
      problem({}),
      problem({ line: null, fails: false, level: 'warning' }),
      problem({ ignored: 'moves in May' }),
    ];
    const [name, attributes, , suites] = parsed(await drawn('junit', problems, ['clean.md']));
    expect([name, attributes]).toEqual([
      'testsuites',
      { name: 'flinkdoc lint', tests: '4', failures: '1', errors: '0', skipped: '1', time: '0' },
    ]);
    expect(suites.map(([, { name, tests }]) => [name, tests])).toEqual([
      ['pages/one page.md', '3'],
      ['clean.md', '1'],
    ]);
    const [failed, warned, skipped] = suites[0]![3];
    expect(failed![1]).toMatchObject({
      name: 'link-dead, line 7: There is no playbook "nowhere".',
      file: 'pages/one page.md',
      line: '7',
    });
    expect(failed![3]).toEqual([
      [
        'failure',
        { type: 'link-dead', message: 'There is no playbook "nowhere".' },
        'pages/one page.md:7: error link-dead: There is no playbook "nowhere". Link to a page.',
        [],
      ],
    ]);
    expect(warned![3]).toMatchObject([['system-out', {}, expect.stringContaining('warning link-dead'), []]]);
    expect(skipped![3]).toEqual([['skipped', { message: 'moves in May' }, '', []]]);
    expect(suites[1]![3]).toEqual([['testcase', expect.objectContaining({ name: 'lint' }), '', []]]);
  });

  it('signs that XML must not hold, and marks, are text', async () => {
    const says = 'a\u0000b\u001b[31m\ufffe\ud800 <failure> "&amp;" ]]>\n--';
    const [, , , suites] = parsed(await drawn('junit', [problem({ says, file: '<&">.md' })]));
    expect(suites[0]![1]!.name).toBe('<&">.md');
    expect(suites[0]![3]![0]![3]![0]![1]!.message).toBe('a␀b␛[31m�� <failure> "&amp;" ]]> --');
  });

  it.each([
    ['lint', ['faulty'], resolve('src/commands/lint/transcripts'), /^[1-9]/],
    ['check-config', ['flink-conf.yaml'], resolve('test/configuration'), /^[1-9]/],
    ['check-config', ['flink-conf.yaml', '--fail-on', 'critical'], resolve('test/configuration'), /^\d/],
  ])('%s %j writes it', async (command, argv, cwd, failures) => {
    const { stdout } = await flinkdoc([command, ...argv, '--format', 'junit'], { cwd });
    const [, attributes] = parsed(stdout);
    expect(attributes.failures).toMatch(failures);
    expect(Number(attributes.tests)).toBeGreaterThan(5);
  });
});
