import type { GraphNode, GraphPicture } from '../../blocks/blocks.ts';
import { inEachLanguage, type Lang } from '../../language.ts';
import type { Graph, GraphVertex } from '../../report.ts';

/** The words of the graph where it can be drawn as a picture. */
export const pictureWords = inEachLanguage({
  en: {
    busy: (percent: string) => `busy ${percent}`,
    backpressured: (percent: string) => `backpressured ${percent}`,
    and: ', ',
    unknown: 'no numbers',
    rate: (perSecond: string) => `${perSecond} records/s`,
    culprit: 'the job waits for it',
    more: (vertices: number) => `and ${vertices} more`,
    caption: (culprits: boolean) =>
      `Red is busy, gray is backpressured, blue is neither.${culprits ? ' The job waits for what stands in a dashed frame.' : ''}`,
  },
  zh: {
    busy: (percent) => `忙 ${percent}`,
    backpressured: (percent) => `反压 ${percent}`,
    and: '，',
    unknown: '没有数据',
    rate: (perSecond) => `每秒 ${perSecond} 条`,
    culprit: '整个作业在等它',
    more: (vertices) => `还有 ${vertices} 个`,
    caption: (culprits) =>
      `红色表示忙，灰色表示反压，蓝色表示都不是。${culprits ? '整个作业在等虚线框里的那个。' : ''}`,
  },
});

/** Of more vertices only the first are drawn; a culprit always is. */
const most = 100;

/** The graph of a job in boxes. */
export function graphPicture({ vertices }: Graph, title: string, lang: Lang): GraphPicture {
  const words = pictureWords[lang];
  const shown = vertices.filter((vertex, at) => at < most || vertex.culprit);
  const places = new Map(shown.map((vertex, at) => [vertex, at]));
  const nodes = shown.map((vertex): GraphNode => {
    const { name, parallelism, busy, backpressured, culprit } = vertex;
    return {
      name: `${name.replace(/\s+/g, ' ')} x${parallelism}`,
      ...{ busy, backpressured, mark: culprit ? words.culprit : null },
      lines: linesOf(vertex, lang),
      inputs: vertex.inputs.flatMap((input) => places.get(vertices[input - 1]!) ?? []),
    };
  });
  const left = vertices.length - shown.length;
  const rest = { name: words.more(left), lines: [], busy: null, backpressured: null, mark: null, inputs: [] };
  const caption = words.caption(vertices.some(({ culprit }) => culprit));
  return { type: 'graph', title, caption, nodes: left > 0 ? [...nodes, rest] : nodes };
}

/** What it does with its time, and how much passes. */
function linesOf({ busy, backpressured, perSecond }: GraphVertex, lang: Lang): string[] {
  const words = pictureWords[lang];
  const shares = [
    ...(busy === null ? [] : [words.busy(percent(busy))]),
    ...(backpressured === null ? [] : [words.backpressured(percent(backpressured))]),
  ];
  return [
    shares.length === 0 ? words.unknown : shares.join(words.and),
    ...(perSecond === null ? [] : [words.rate(perSecond.toLocaleString('en-US'))]),
  ];
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
