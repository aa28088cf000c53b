import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileLibrary } from '../../src/library/compile.ts';
import { formats } from '../../src/render/render.ts';
import { flinkdoc } from '../fake-io.ts';

// A library someone else wrote: every text of a page carries signs a terminal would act on.

const folder = mkdtempSync(join(tmpdir(), 'flinkdoc-hostile-'));
const poison = '\u001b[31m\u001b]0;owned\u0007\u009b2J\u202e\u0008';
const acting = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

beforeAll(() => {
  cpSync('content', folder, { recursive: true });
  poisonPage('playbooks/data-skew/en.md');
  poisonPage('trees/backpressure/en.md');
  compileLibrary(folder, join(folder, 'compiled'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function poisonPage(page: string) {
  const file = join(folder, page);
  const [, front, body] = readFileSync(file, 'utf8').split(/^---$/m);
  const title = /^title: (.*)$/m.exec(front!)![1];
  const poisoned = body!
    .replace(/^(?!#|- \[|\s*```|\|)(.*\w)$/gm, `$1 ${poison}`)
    .replace(/^- \[([^\]]+)\]\(/gm, `- [$1 ${poison}](`);
  // YAML takes signs like these only as escapes.
  writeFileSync(
    file,
    `---${front!.replace(`title: ${title}`, `title: "${title} \\x1b[31m\\x9b2J"`)}---${poisoned}`,
  );
}

it.each(formats)('as %s it is harmless', async (format) => {
  const library = join(folder, 'compiled');
  for (const argv of [
    ['show', 'data-skew'],
    ['show', 'backpressure'],
    ['list'],
    ['search', 'data', 'skew'],
    ['diagnose', 'backpressure', '-a', '1'],
  ]) {
    const { stdout, stderr } = await flinkdoc([...argv, '--format', format, '--color', 'never'], { library });
    expect(stdout.length).toBeGreaterThan(100);
    expect(stdout, argv.join(' ')).not.toMatch(acting);
    expect(stderr).not.toMatch(acting);
  }
});
