import { type Block, codeBlock, heading } from '../../blocks/blocks.ts';
import { inEachLanguage, type Lang } from '../../language.ts';
import type { Graph, GraphVertex } from '../../report.ts';

/** The words of the picture; all of them stand in columns. */
export const graphWords = inEachLanguage({
  en: {
    title: (name: string, state: string) => `The job: ${name}, ${state}`,
    busy: 'busy',
    backpressured: 'backpressured',
    unknown: 'no numbers',
    rate: (perSecond: string) => `${perSecond} records/s`,
    culprit: 'the job waits for it',
    more: (vertices: number) => `and ${vertices} more`,
  },
  zh: {
    title: (name, state) => `作业：${name}，${state}`,
    busy: '忙',
    backpressured: '反压',
    unknown: '没有数据',
    rate: (perSecond) => `每秒 ${perSecond} 条`,
    culprit: '整个作业在等它',
    more: (vertices) => `还有 ${vertices} 个`,
  },
});

/** Of more jobs and vertices only the first are drawn; a culprit always is. */
const most = { jobs: 3, vertices: 24 };
const widest = { name: 36, bar: 10 };

/** The graph of each job: a line for each vertex, with what it is busy with, and what feeds it. */
export const graphs = (all: Graph[], lang: Lang): Block[] =>
  [...all]
    .sort((a, b) => Number(hasCulprit(b)) - Number(hasCulprit(a)))
    .slice(0, most.jobs)
    .flatMap((graph) => [
      heading(2, graphWords[lang].title(graph.name, graph.state)),
      codeBlock('text', drawn(graph, lang).join('\n')),
    ]);

const hasCulprit = ({ vertices }: Graph) => vertices.some(({ culprit }) => culprit);

function drawn({ vertices }: Graph, lang: Lang): string[] {
  const shown = vertices.filter((vertex, at) => at < most.vertices || vertex.culprit);
  const width = Math.min(widest.name, Math.max(...shown.map((vertex) => titleOf(vertex).length)));
  const more = vertices.length - shown.length;
  return [
    ...shown.map((vertex) => line(vertex, vertices.indexOf(vertex) + 1, width, lang)),
    ...(more > 0 ? [`  ${graphWords[lang].more(more)}`] : []),
  ];
}

/** `> 3 sink: Writer x2  [##########]  busy 100 %, 307 records/s  <- 2` */
function line(vertex: GraphVertex, number: number, width: number, lang: Lang): string {
  const words = graphWords[lang];
  const { busy, backpressured, perSecond, culprit, inputs } = vertex;
  const title = titleOf(vertex);
  const name = title.length > width ? `${title.slice(0, width - 1)}…` : title.padEnd(width);
  const numbers = [
    ...(busy === null && backpressured === null ? [words.unknown] : []),
    ...(busy === null ? [] : [`${words.busy} ${percent(busy)}`]),
    ...(backpressured === null ? [] : [`${words.backpressured} ${percent(backpressured)}`]),
    ...(perSecond === null ? [] : [words.rate(perSecond.toLocaleString('en-US'))]),
    ...(culprit ? [words.culprit] : []),
  ].join(', ');
  const follows = inputs.length === 1 && inputs[0] === number - 1;
  const fed = inputs.length === 0 || follows ? '' : `  <- ${inputs.join(', ')}`;
  return `${culprit ? '>' : ' '} ${String(number).padStart(2)} ${name}  ${bar(vertex)}  ${numbers}${fed}`;
}

const titleOf = ({ name, parallelism }: GraphVertex) => `${name.replace(/\s+/g, ' ')} x${parallelism}`;

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Busy as `#`, backpressured as `=`, the rest of the time as `.`. */
function bar({ busy, backpressured }: GraphVertex): string {
  const [full, held] = [busy ?? 0, backpressured ?? 0].map((share) => Math.round(share * widest.bar));
  const signs = '#'.repeat(full!) + '='.repeat(Math.min(held!, widest.bar - full!));
  return `[${signs.padEnd(widest.bar, '.')}]`;
}
