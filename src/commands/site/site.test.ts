import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { flinkdoc } from '../../../test/fake-io.ts';
import { page, temporaryFolder, tree, write } from '../../../test/library/team.ts';
import { transcripts } from '../../../test/transcript.ts';
import { langs } from '../../language.ts';
import { openLibrary } from '../../library/open.ts';
import { writeSite } from './write.ts';

const cwd = temporaryFolder('site');
mkdirSync(join(cwd, 'full'));
writeFileSync(join(cwd, 'full/notes.txt'), 'mine');
writeFileSync(join(cwd, 'file'), 'mine');

transcripts(
  import.meta.url,
  [
    ['error-full', 'site', 'full'],
    ['error-file', 'site', 'file'],
    ['error-nowhere', 'site', '/proc/none'],
    ['help-site', 'help', 'site'],
  ],
  { cwd },
);

const team = join(cwd, 'team');
const read = (name: string) => readFileSync(join(cwd, 'site', name), 'utf8');

let said = '';
beforeAll(async () => {
  write(team, {
    'playbooks/ours.md': page('Ours <script>alert(1)</script>', 'zebra crossing'),
    'trees/ours.md': tree('The tree of ours', {
      Yes: '../playbooks/ours.md',
      No: '../playbooks/ours.md',
    }),
  });
  const { stdout } = await flinkdoc(['site', 'site', '--content', team, '--lang', 'zh'], { cwd });
  said = stdout;
}, 240_000);

it('says where it is, and how many pages there are', async () => {
  const told = said.replace(`file://${cwd}/`, 'file:///').replace(/\d+ 页，共 \d+/, '84 页，共 181');
  await expect(
    `$ flinkdoc site site --content team --lang zh\n----- stdout\n${told}----- exit code 0\n`,
  ).toMatchFileSnapshot('transcripts/site-chinese.txt');
});

describe.each(langs)('the site in %s', (lang) => {
  const { entries } = openLibrary(inject('library'), lang);

  it('has a page for each, ours and the team’s, a tree beside a page of the same name', () => {
    const files = readdirSync(join(cwd, 'site', lang));
    const ids = entries().map(({ id }) => `${id}.html`);
    expect(files).toEqual(
      expect.arrayContaining([...ids, 'ours.html', 'ours.tree.html', 'restart-loop.tree.html']),
    );
  });

  it('has no link that leads nowhere', () => {
    const dead: string[] = [];
    for (const file of readdirSync(join(cwd, 'site', lang)).filter((name) => name.endsWith('.html'))) {
      const text = read(`${lang}/${file}`);
      for (const [, to] of text.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (/^(?:https?|mailto):/.test(to!)) continue;
        const [name, anchor] = to!.split('#');
        const target =
          name === '' ? text : existsSync(join(cwd, 'site', lang, name!)) && read(`${lang}/${name}`);
        if (target === false || (anchor && !target.includes(`id="${decodeURIComponent(anchor)}"`)))
          dead.push(`${file}: ${to}`);
      }
    }
    expect(dead).toEqual([]);
  });
});

it('what a team writes is text', () => {
  expect(read('en/ours.html')).toContain('Ours &lt;script&gt;alert(1)&lt;/script&gt;');
  expect(read('en/entries.js')).not.toContain('<');
});

describe('a folder that is written again', () => {
  const files = (...names: string[]) => names.map((name) => ({ name, text: name }));
  const again = (...names: string[]) => writeSite(join(cwd, 'small'), 'small', files(...names));
  const there = () => readdirSync(join(cwd, 'small'), { recursive: true, encoding: 'utf8' }).sort();

  it('has no more what is no page any more, and what others put there', () => {
    again('en/a.html', 'en/b.html');
    writeFileSync(join(cwd, 'small/CNAME'), 'docs.example.org');
    expect(again('en/b.html', 'en/c.html')).toEqual({ removed: 1 });
    expect(there()).toEqual(['.flinkdoc-site', 'CNAME', 'en', 'en/b.html', 'en/c.html']);
  });

  it('loses nothing outside, whatever somebody wrote into its list', () => {
    writeFileSync(join(cwd, 'outside.html'), 'mine');
    const listed = '../outside.html\n/etc/passwd\nen/../../outside.html\n..\nen/b.html\n';
    writeFileSync(join(cwd, 'small/.flinkdoc-site'), listed);
    expect(again('en/c.html')).toEqual({ removed: 1 });
    expect(existsSync(join(cwd, 'outside.html'))).toBe(true);
  });
});
