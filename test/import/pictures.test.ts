import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { linesOfText } from '../../src/import/drafts.ts';
import { picturesIn } from '../../src/import/pictures.ts';
import { flinkdoc } from '../fake-io.ts';
import { temporaryFolder } from '../library/team.ts';

it.each([
  ['![lag](img/lag.png)', ['img/lag.png']],
  ['![lag](<img/lag.png> "last week") and ![](b.jpg)', ['img/lag.png', 'b.jpg']],
  ['![[shot 1.png|300]]', ['shot 1.png']],
  ['<img alt="a" src="a.svg"> <IMG SRC=b.svg>', ['a.svg', 'b.svg']],
  ['![web](https://example.org/a.png) ![data](data:image/png;base64,AA) ![host](//host/a.png)', []],
  ['[no picture](a.png)', []],
  ['```\n![code](a.png)\n```', []],
])('%s', (text, paths) => {
  expect(picturesIn(linesOfText(text)).map(({ path }) => path)).toEqual(paths);
});

it('one that is there, by any way to write its name, is not told', async () => {
  const cwd = temporaryFolder('there');
  mkdirSync(join(cwd, 'img'));
  writeFileSync(join(cwd, 'img/a b.png'), '');
  writeFileSync(
    join(cwd, 'notes.md'),
    '# Slow\n\n![a](img/a%20b.png) ![b](/img/100%.png)\n\n![[img/a b.png]]\n',
  );
  const { stdout } = await flinkdoc(['import', 'notes.md', '--output', 'out'], { cwd });
  expect(stdout).toContain('1 picture of the notes is not where they say:\n\n- line 3: `/img/100%.png`\n');
  expect(stdout).not.toContain('a%20b');
});
