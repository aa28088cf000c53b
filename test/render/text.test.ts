import { expect, it } from 'vitest';
import { flinkdoc } from '../fake-io.ts';
import { draw } from './page.ts';

const markdown =
  '# Slow `sink`\n\nLook at [the docs](https://flink.apache.org/), then\n\n1. measure\n2. act\n';

it('text is what a terminal shows without colors and links to click, even where it has both', async () => {
  const drawn = await draw(markdown, 'text', { color: true, hyperlinks: true });
  expect(drawn).toBe(await draw(markdown, 'terminal'));
  expect(drawn).not.toContain('\u001b');
});

it('badges keep their marks, as nothing else tells them apart', async () => {
  const { stdout } = await flinkdoc(['show', 'data-skew', '--format', 'text', '--color', 'always']);
  expect(stdout).toContain('[restart]');
  expect(stdout).not.toContain('\u001b');
});

it('what is struck out is told so: it is not to be done', async () => {
  for (const color of [true, false])
    expect(await draw('~~restart~~ roll back', 'terminal', { color })).toContain('~~restart~~');
});
