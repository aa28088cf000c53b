import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../src/content/fault.ts';
import { readFolder } from '../../src/content/folder.ts';
import type { Check } from '../../src/lint/check.ts';
import { checks } from '../../src/lint/checks.ts';
import { lint } from '../../src/lint/lint.ts';
import { cpuClock } from '../cpu-time.ts';
import { flinkdoc } from '../fake-io.ts';
import { beyond, clean, cleanFolder, page, tree } from '../lint-folder.ts';
import { inEnglish } from './in-english.ts';

const { root, folder, write, found } = cleanFolder();

describe('every way to be wrong is known', async () => {
  const files = ['src/lint', 'src/content'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('.d.ts'))
      .map((name) => `${folder}/${name}`),
  );
  const modules = await Promise.all(
    files.map(async (file) => ({ file, module: (await import(resolve(file))) as Record<string, unknown> })),
  );
  const exported = modules.flatMap(({ file, module }) =>
    Object.values(module).map((value) => ({ file, value })),
  );
  const isKind = (value: unknown): value is FaultKind<never> =>
    typeof value === 'object' && value !== null && 'severity' in value;
  const isCheck = (value: unknown): value is Check =>
    typeof value === 'object' && value !== null && 'kinds' in value && 'find' in value;
  const ofReaders = exported.flatMap(({ value }) => (isKind(value) ? [value.code] : []));
  const ofChecks = exported.flatMap(({ file, value }) => (isCheck(value) ? [{ file, check: value }] : []));

  it('a check is in the list', () => {
    expect(ofChecks.filter(({ check }) => !checks.includes(check)).map(({ file }) => file)).toEqual([]);
    expect(ofChecks).toHaveLength(checks.length);
  });

  it('each has a seeded fault: those of a check beside it, those of the readers together', () => {
    const seeds = (file: string) =>
      existsSync(file) ? readFileSync(file, 'utf8').replace(/\(\s+/g, '(') : '';
    const unseeded = [
      ...ofReaders.filter((code) => !seeds('test/content/faults.test.ts').includes(`seeded('${code}'`)),
      ...ofChecks.flatMap(({ file, check }) =>
        check.kinds
          .map(({ code }) => code)
          .filter((code) => !seeds(file.replace(/ts$/, 'test.ts')).includes(`seeded('${code}'`)),
      ),
    ];
    expect(unseeded).toEqual([]);
    const codes = [...ofReaders, ...ofChecks.flatMap(({ check }) => check.kinds.map(({ code }) => code))];
    expect(codes.length).toBeGreaterThan(30);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('an answer names what can be found', () => {
  it.each(['benign', 'wrapper'])('which a signature that shows something %s is not', (shows) => {
    write({ 'en/playbooks/sink-slow.md': page.replace('shows: symptom', `shows: ${shows}`) });
    expect(found()).toEqual(['en/trees/sinks.md:11 finding-unknown', 'zh/trees/sinks.md:11 finding-unknown']);
  });

  it('and the same in both languages', () => {
    const other = clean['zh/trees/sinks.md']!.replace(' failed-in-kafka', '');
    write({ 'zh/trees/sinks.md': other });
    expect(found()).toEqual(['zh/trees/sinks.md:7 translation-step']);
  });
});

describe('what is wrong with a row of lines.tsv is told there', () => {
  const late = page
    .replace('Sink writes too slowly', 'Late')
    .replace('[slow sink]', '[late]')
    .replace('[the sink is slow]', '[all is late]')
    .replace(/signatures:\n(?: .*\n)+/, '');
  const withoutLink = (text: string) => text.replace(' Not this page: [Other](other.md).', '');
  const writeRows = (rows: string[]) =>
    write({
      'playbooks/late/en.md': withoutLink(late),
      'playbooks/late/zh.md': withoutLink(clean['zh/playbooks/sink-slow.md']!.replace('[写入慢]', '[晚]')),
      'playbooks/late/lines.tsv': `id\ttext\tmatch\tshows\tsample\tlook_alike\n\n${rows.join('\n')}\n`,
    });
  const good = 'late-one\tis too late\tis too late\tsymptom\tx is too late\tx';

  it.each([
    ['no fault', [good, 'late-two\tand too late\tand too late\tcause'], []],
    ['a pattern', [good, 'late-two\tand too late\tand too late (\tcause'], ['4 signature-pattern']],
    ['a text', [good, 'late-two\tand too soon\tand too late\tcause'], ['4 signature-literal']],
    [
      'an id of another page',
      [good, 'sink-slow-line\tand too late\tand too late\tcause'],
      ['4 signature-twice'],
    ],
    ['a cell that is empty', [good, 'late-two\tand too late\t\tcause'], ['4 key-invalid']],
    ['a word', ['late-one\tis too late\tis too late\tmaybe'], ['3 key-invalid']],
  ])('%s', (_, rows, faults) => {
    writeRows(rows);
    expect(found()).toEqual(faults.map((fault) => `playbooks/late/lines.tsv:${fault}`));
  });
});

describe('what is no page is refused unread', () => {
  it('a link out of the folder', () => {
    writeFileSync(join(root, 'secret.md'), page);
    symlinkSync(join(root, 'secret.md'), join(folder, 'en/playbooks/link.md'));
    expect(found()).toEqual(['en/playbooks/link.md:1 file-refused']);
  });

  it('a link to nothing, a folder named like a page', () => {
    symlinkSync(join(root, 'nothing.md'), join(folder, 'en/playbooks/link.md'));
    mkdirSync(join(folder, 'en/playbooks/folder.md'));
    expect(found()).toEqual(['en/playbooks/folder.md:1 file-refused', 'en/playbooks/link.md:1 file-refused']);
  });

  it('YAML that explodes ends at once', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `l${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`).join(', ')}]`,
    );
    const bomb = page.replace('tags: [sink]', `l0: &l0 [x]\n${levels.join('\n')}\ntags: *l12`);
    write({ 'en/playbooks/sink-slow.md': bomb });
    const spent = cpuClock();
    expect(found()).toContain('en/playbooks/sink-slow.md:21 key-invalid');
    expect(spent()).toBeLessThan(5_000);
  });
});

describe('flinkdoc lint', () => {
  it('reports each fault and exits with 1', async () => {
    write({ 'en/playbooks/sink-slow.md': page.replace('Because.', 'Because\u001b[31m.') });
    const { stdout, exitCode } = await flinkdoc(['lint', folder]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      '- line 52, problem `control-character`: The line has the control character U+001b. Take the character out.',
    );
    expect(stdout).toContain('Found 1 problem and no warnings.');
  });

  it('is clean with warnings alone', async () => {
    write({ 'en/playbooks/sink-slow.md': page.replace('Because.', 'Because. ') });
    const { stdout, exitCode } = await flinkdoc(['lint', folder, '--format', 'json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      clean: true,
      findings: [{ code: 'trailing-space', severity: 'warning', line: 52 }],
    });
  });

  it('--fix mends spaces and the order of headings, and nothing else', async () => {
    const swapped = page
      .replace('## Confirm', '## X')
      .replace('## Causes', '## Confirm')
      .replace('## X', '## Causes');
    write({ 'en/playbooks/sink-slow.md': swapped.replace('It is fast.', 'It is fast.   ') });
    const { stdout, exitCode } = await flinkdoc(['lint', folder, '--fix']);
    expect([exitCode, stdout.includes('Found no problems and no warnings.')]).toEqual([0, true]);
    const mended = readFileSync(join(folder, 'en/playbooks/sink-slow.md'), 'utf8');
    expect(mended.match(/^## .*/gm)).toEqual(page.match(/^## .*/gm));
    expect(mended.split('\n').sort().join('\n')).toBe(page.replaceAll('', '').split('\n').sort().join('\n'));
  });

  it('--fix mends capitals and underscores in links, and no link that could mean two pages', async () => {
    const text = page.replace(
      '[Other](other.md)',
      '[Other](OTHER.md), [tree](../trees/Sinks.md), [gone](Gone.md)',
    );
    write({ 'en/playbooks/sink-slow.md': text });
    const { stdout, exitCode } = await flinkdoc(['lint', folder, '--fix']);
    expect([exitCode, stdout.match(/link-dead/g)]).toEqual([1, ['link-dead']]);
    expect(readFileSync(join(folder, 'en/playbooks/sink-slow.md'), 'utf8')).toContain(
      '[Other](other.md), [tree](../trees/sinks.md), [gone](Gone.md)',
    );
  });

  it("a team's tree may name signatures of its own pages and of ours, and no others", async () => {
    const team = join(root, 'team-tree');
    const playbook = page
      .replaceAll('other.md', 'data-skew.md')
      .replace('related: [other]', 'related: [data-skew]');
    const toOurs = tree.replaceAll('other.md', 'data-skew.md');
    const lintWith = async (names: string) => {
      for (const [name, text] of [
        ['playbooks/sink-slow.md', playbook],
        ['trees/sinks.md', toOurs.replace('job-restarts', names)],
      ] as const) {
        mkdirSync(dirname(join(team, name)), { recursive: true });
        writeFileSync(join(team, name), text);
      }
      return flinkdoc(['lint', team]);
    };
    expect((await lintWith('job-restarts disk-full-no-space')).exitCode).toBe(0);
    const { stdout, exitCode } = await lintWith('disk-full-of-holes');
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      '`finding-unknown`: The answer "Yes" names "disk-full-of-holes", which nothing finds.',
    );
  });

  it('a link out of the folder leads nowhere', () => {
    write({
      'en/playbooks/sink-slow.md': page.replace('- It is fast.', '- It is fast: [x](../../../secret.md).'),
    });
    expect(found()).toContain('en/playbooks/sink-slow.md:44 link-dead');
  });

  it.each([
    ['no folder', join(root, 'nowhere')],
    ['a folder without pages', root],
  ])('%s is an error', async (_, path) => {
    expect((await flinkdoc(['lint', path])).exitCode).toBe(2);
  });

  it('a team may point to our pages', async () => {
    const team = join(root, 'team');
    mkdirSync(join(team, 'playbooks'), { recursive: true });
    cpSync(join(folder, 'en/playbooks/sink-slow.md'), join(team, 'playbooks/sink-slow.md'));
    const text = page
      .replaceAll('other.md', 'data-skew.md')
      .replace('related: [other]', 'related: [data-skew]');
    writeFileSync(join(team, 'playbooks/sink-slow.md'), text);
    expect(await flinkdoc(['lint', team])).toMatchObject({ exitCode: 0 });
  });
});

it('our own pages have nothing wrong; too few questions count once each page has some', () => {
  const own = readFolder('content');
  const allAsk = own.sources.every(({ page }) => page?.asks?.length);
  const findings = inEnglish(lint(own, beyond))
    .filter(({ code }) => allAsk || code !== 'asks-few')
    .map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`);
  expect(findings).toEqual([]);
});
