import { expect, it } from 'vitest';
import { formats } from '../../src/render/render.ts';
import { flinkdoc } from '../fake-io.ts';
import { page, temporaryFolder, write } from '../library/team.ts';
import { draw } from './page.ts';

// A picture of a page is drawn nowhere: every format says what it shows, and where it is.

const cwd = temporaryFolder('pictures');
const shown = `
![Graph of tasks](pictures/graph.png)

1. Compare it with ![the *lag* of last week](https://wiki.example.com/lag.png).

| When | What |
|---|---|
| peak | ![busy tasks](pictures/busy.png) |

> [![Live board](pictures/board.png)](https://grafana.example.com/d/1) and ![](pictures/alone.png)
> and ![](pictures/titled.png "Heap of a day")
`;
write(cwd, {
  '.flinkdoc/playbooks/seen.md': page('Seen', 'it is seen').replace('Reading of Seen.', shown),
});

it.each(formats)('%s', async (format) => {
  const ran = await flinkdoc(['show', 'seen', '--format', format], { cwd });
  expect(ran.stderr).toBe('');
  // The page as data would say all of it again.
  const seen = ran.stdout.split('<script')[0]!.replace(/\s+/g, ' ');
  for (const words of ['Graph of tasks', 'last week', 'busy tasks', 'Live board', 'Heap of a day'])
    expect.soft(seen).toContain(words);
  for (const name of ['graph', 'busy', 'board', 'alone', 'titled'])
    expect.soft(seen).toContain(`pictures/${name}.png`);
  expect.soft(seen).toContain('https://wiki.example.com/lag.png');
  expect.soft(seen).toContain('https://grafana.example.com/d/1');
});

it('no link holds another, and no picture beside the page is a link that leads nowhere', async () => {
  const markdown = '[![Board](b.png)](https://a.example/) ![Alone](c.png) ![Web](https://a.example/d.png)';
  expect(await draw(markdown, 'html')).toContain(
    '<p><a href="https://a.example/" rel="noreferrer">Board (b.png)</a> Alone (c.png) <a href="https://a.example/d.png" rel="noreferrer">Web</a></p>',
  );
  expect(await draw(markdown, 'jira')).toBe(
    '[Board (b.png)|https://a.example/] Alone (c.png) [Web|https://a.example/d.png]\n',
  );
  expect(JSON.parse(await draw(markdown, 'slack')).blocks[1].text.text).toBe(
    '<https://a.example/|Board (b.png)> Alone (c.png) <https://a.example/d.png|Web>',
  );
  expect(await draw(markdown, 'markdown')).toBe(
    '[Board (b.png)](https://a.example/) ![Alone](c.png) ![Web](https://a.example/d.png)\n',
  );
});
