import type { ChartPicture, Picture, TreeAnswer, TreePicture } from '../../blocks/blocks.ts';
import type { Writer } from './blocks.ts';
import { escapeHtml } from './escape.ts';
import { graphSvg } from './graph.ts';

export function draw(picture: Picture, write: Writer): string {
  switch (picture.type) {
    case 'graph':
      return graphSvg(picture);
    case 'chart':
      return chartSvg(picture);
    case 'tree':
      return treeList(picture, write);
  }
}

/** In units of its drawing: one is a pixel on a telephone, and somewhat more on a screen. */
const chart = { width: 360, height: 90, left: 60, widest: 24, gap: 0.2 };

function chartSvg({ title, bars, highest, lowest }: ChartPicture): string {
  const { width, height, left, widest, gap } = chart;
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = Math.min(widest, (width - left) / Math.max(1, bars.length));
  const drawn = bars.map(({ value, label }, at) => {
    const tall = Math.max(1, (value / most) * height);
    const place = `x="${(left + (at + gap / 2) * step).toFixed(1)}" y="${(8 + height - tall).toFixed(1)}"`;
    return `<rect ${place} width="${(step * (1 - gap)).toFixed(1)}" height="${tall.toFixed(1)}"><title>${escapeHtml(label)}</title></rect>`;
  });
  const mark = (y: number, text: string) =>
    `<line x1="${left}" x2="${width}" y1="${y}" y2="${y}"/><text x="${left - 8}" y="${y + 4}" text-anchor="end">${escapeHtml(text)}</text>`;
  return `<figure class="chart"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height + 20}" role="img" aria-label="${escapeHtml(title)}">\n${mark(8, highest)}${mark(8 + height, lowest)}\n${drawn.join('\n')}\n</svg><figcaption>${escapeHtml(title)}</figcaption></figure>`;
}

/** Lists in lists, with the lines between them drawn by the style. */
function treeList({ question, answers }: TreePicture, write: Writer): string {
  const list = (below: TreeAnswer[]): string =>
    below.length === 0
      ? ''
      : `\n<ul>\n${below
          .map(
            (one) =>
              `<li><span class="answer">${write.line(one.label)}</span> ${write.line(one.to)}${list(one.answers)}</li>`,
          )
          .join('\n')}\n</ul>`;
  return `<div class="tree"><p>${write.line(question)}</p>${list(answers)}</div>`;
}
