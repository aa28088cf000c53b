import {
  type Block,
  code,
  codeBlock,
  heading,
  paragraph,
  picture,
  text,
  type Words,
} from '../../blocks/blocks.ts';
import { inEachLanguage, type Lang } from '../../language.ts';
import type { Graph, GraphVertex } from '../../report.ts';
import { withoutMiddle } from '../shared/text.ts';
import { graphPicture } from './graph-picture.ts';

/** The words of the picture. */
export const graphWords = inEachLanguage({
  en: {
    title: (name: string, state: string) => `The job: ${name}, ${state}`,
    unknown: 'no numbers',
    legend: (culprits: boolean): Words =>
      text`${code('#')} busy and ${code('=')} backpressured, in percent of the time; records a second${culprits ? text`; the job waits for ${code('>')}` : ''}.`,
    more: (vertices: number) => `And ${vertices} more vertices.`,
  },
  zh: {
    title: (name, state) => `作业：${name}，${state}`,
    unknown: '没有数据',
    legend: (culprits) =>
      text`${code('#')} 忙，${code('=')} 反压，都是占时间的百分比；最后是每秒条数${culprits ? text`；整个作业在等 ${code('>')}` : ''}。`,
    more: (vertices) => `还有 ${vertices} 个 vertex。`,
  },
});

/** Of more jobs and vertices only the first are drawn; a culprit always is. Of more inputs the first are named. */
const most = { jobs: 3, vertices: 24, inputs: 2 };
/** With these a name keeps eight columns, where the screen has 60. */
const widest = { name: 80, bar: 6 };

/** The graph of each job: a line for each vertex, with what it is busy with, and what feeds it. */
export const graphs = (all: Graph[], lang: Lang): Block[] =>
  [...all]
    .sort((a, b) => Number(hasCulprit(b)) - Number(hasCulprit(a)))
    .slice(0, most.jobs)
    .flatMap((graph) => {
      const title = graphWords[lang].title(graph.name, graph.state);
      return [heading(2, title), picture(graphPicture(graph, title, lang), drawn(graph, lang))];
    });

const hasCulprit = ({ vertices }: Graph) => vertices.some(({ culprit }) => culprit);

function drawn(graph: Graph, lang: Lang): Block[] {
  const words = graphWords[lang];
  const { vertices } = graph;
  const shown = vertices.filter((vertex, at) => at < most.vertices || vertex.culprit);
  const titles = column(shown.map(titleOf));
  const rates = shown.map(rateOf);
  const widestRate = Math.max(...rates.map(({ length }) => length));
  const lines = shown.map((vertex, at) => {
    const number = vertices.indexOf(vertex) + 1;
    const start = `${vertex.culprit ? '>' : ' '}${`${number}`.padStart(2)} `;
    const end = [bar(vertex), loadOf(vertex) ?? words.unknown, rates[at]!.padStart(widestRate)].join('  ');
    return `${start}${titles[at]}  ${end}${fedBy(vertex, number)}`.trimEnd();
  });
  const from = '>12 '.length;
  const more = vertices.length - shown.length;
  return [
    { ...codeBlock('text', lines.join('\n')), mayShrink: { from, to: from + titles[0]!.length } },
    ...(more > 0 ? [paragraph(words.more(more))] : []),
    paragraph(words.legend(hasCulprit(graph))),
  ];
}

const column = (texts: string[]) => {
  const width = Math.max(...texts.map(({ length }) => length));
  return texts.map((one) => one.padEnd(width));
};

/** What no terminal shows would move the columns. */
const titleOf = ({ name, parallelism }: GraphVertex) =>
  `${withoutMiddle(name.replace(/\s+/g, ' ').replace(/\p{C}/gu, '�'), widest.name)} x${parallelism}`;

/** `#  5% =100%`; null where nothing is known. */
function loadOf({ busy, backpressured }: GraphVertex): string | null {
  if (busy === null && backpressured === null) return null;
  const share = (of: number | null) => (of === null ? '?' : `${Math.round(of * 100)}%`).padStart(4);
  return `#${share(busy)} =${share(backpressured)}`;
}

/** `3.3/s`, `12,400/s`, `1.23M/s` */
function rateOf({ perSecond }: GraphVertex): string {
  if (perSecond === null) return '';
  const millions = perSecond / 1_000_000;
  if (millions >= 1) return `${millions.toPrecision(3)}M/s`;
  return `${perSecond.toLocaleString('en-US', { maximumFractionDigits: perSecond < 10 ? 1 : 0 })}/s`;
}

/** Where that is not the vertex above. */
function fedBy({ inputs }: GraphVertex, number: number): string {
  if (inputs.length === 0 || (inputs.length === 1 && inputs[0] === number - 1)) return '';
  const more = inputs.length - most.inputs;
  return `  <- ${inputs.slice(0, most.inputs).join(', ')}${more > 0 ? ` +${more}` : ''}`;
}

/** Busy as `#`, backpressured as `=`, the rest of the time as `.`. */
function bar({ busy, backpressured }: GraphVertex): string {
  const [full, held] = [busy ?? 0, backpressured ?? 0].map((share) => Math.round(share * widest.bar));
  const signs = '#'.repeat(full!) + '='.repeat(Math.min(held!, widest.bar - full!));
  return signs.padEnd(widest.bar, '.');
}
