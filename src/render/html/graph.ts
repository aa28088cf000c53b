import { Graph, layout } from '@dagrejs/dagre';
import type { GraphNode, GraphPicture } from '../../blocks/blocks.ts';
import { widthOf } from '../terminal/width.ts';
import { escapeHtml } from './escape.ts';

/** Pixels. */
const box = { width: 248, padding: 10, line: 17, gap: { beside: 20, below: 30 } };

/** Columns of a line of a box: a letter is 7 pixels wide, a Chinese sign 13. */
const columns = 32;

/** With more boxes than this their numbers stand in one line. */
const roomy = 16;

/** Colors of Flink's Web UI (flink-runtime-web, node.component.ts): of a vertex that does nothing, that is busy, that is backpressured. */
const fill = { idle: '#5db1ff', busy: '#ee6464', backpressured: '#888888' };
const border = { idle: '#1890ff', busy: '#ee2222', backpressured: '#000000' };

/** A graph from the top to the bottom, in layers. */
export function graphSvg({ title, caption, nodes }: GraphPicture): string {
  const drawn = nodes.map((node) => ({ node, lines: linesOf(node, nodes.length > roomy) }));
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: box.gap.beside, ranksep: box.gap.below, marginx: 16, marginy: 6 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [at, { lines }] of drawn.entries())
    graph.setNode(`${at}`, { width: box.width, height: lines.length * box.line + 2 * box.padding - 4 });
  for (const [at, { inputs }] of nodes.entries())
    for (const from of inputs) if (from !== at && nodes[from]) graph.setEdge(`${from}`, `${at}`);
  layout(graph);
  const edges = graph.edges().map((edge) => arrow(graph.edge(edge).points as Point[]));
  const boxes = drawn.map(({ node, lines }, at) => boxOf(node, lines, graph.node(`${at}`) as Place));
  const { width = 0, height = 0 } = graph.graph() as Partial<Place>;
  const told = [
    title,
    ...nodes.map(({ name, lines, mark }) => [name, ...lines, mark ?? ''].filter(Boolean).join(', ')),
  ].join('. ');
  const size = `viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}"`;
  return `<figure class="graph" tabindex="0"><svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escapeHtml(told)}">\n${[...edges, ...boxes].join('\n')}\n</svg></figure>\n<p class="caption">${escapeHtml(caption)}</p>`;
}

interface Point {
  x: number;
  y: number;
}

interface Place extends Point {
  width: number;
  height: number;
}

/** The lines of a box: its name, then what it does. */
function linesOf({ name, lines, mark }: GraphNode, tight: boolean): string[] {
  const told = tight ? [[...lines].join(', ')] : lines;
  return [...wrapped(name, tight ? 1 : 2), ...told.filter(Boolean), ...(mark === null ? [] : [mark])].map(
    (line) => cut(line, columns),
  );
}

/** The first lines of a text; what is left of it is told by an ellipsis. */
function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest !== '' && lines.length < most - 1 && widthOf(rest) > columns) {
    const head = cut(rest, columns).slice(0, -1);
    const end = head.lastIndexOf(' ') > columns / 2 ? head.lastIndexOf(' ') : head.length;
    lines.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return [...lines, rest];
}

function cut(text: string, most: number): string {
  if (widthOf(text) <= most) return text;
  let width = 0;
  let kept = '';
  for (const sign of text) {
    width += widthOf(sign);
    if (width > most - 1) break;
    kept += sign;
  }
  return `${kept}…`;
}

function boxOf(node: GraphNode, lines: string[], { x, y, width, height }: Place): string {
  const [left, top] = [x - width / 2, y - height / 2];
  const background = blended(node, fill);
  const texts = lines.map((line, at) => {
    const bold = at === 0 || line === node.mark ? ' font-weight="700"' : '';
    return `<text x="${round(left + box.padding)}" y="${round(top + box.padding + 11 + at * box.line)}"${bold}>${escapeHtml(line)}</text>`;
  });
  const rect = (more: string, out = 0) =>
    `<rect x="${round(left - out)}" y="${round(top - out)}" width="${round(width + 2 * out)}" height="${round(height + 2 * out)}" rx="${6 + out}" ${more}/>`;
  return [
    `<g fill="${isDark(background) ? '#fff' : '#000'}"><title>${escapeHtml(node.name)}</title>`,
    ...(node.mark === null ? [] : [rect('class="culprit"', 5)]),
    rect(`fill="${hex(background)}" stroke="${hex(blended(node, border))}" stroke-width="2"`),
    ...texts,
    '</g>',
  ].join('');
}

/** A curve through the points, and a head where it ends. */
function arrow(points: Point[]): string {
  const [first, ...rest] = points;
  const [end, before] = [points.at(-1)!, points.at(-2)!];
  const angle = round((Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI);
  const line = `M${at(first!)} ${rest.map((point) => `L${at(point)}`).join(' ')}`;
  return `<path class="edge" d="${line}"/><path class="head" d="M0 0L-8 -4L-8 4Z" transform="translate(${at(end)}) rotate(${angle})"/>`;
}

const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
const round = (number: number) => Math.round(number * 10) / 10;

type Color = [red: number, green: number, blue: number];

/** As the Web UI mixes them: busy first, then backpressured over it. */
function blended({ busy, backpressured }: GraphNode, colors: typeof fill): Color {
  const mixed = mix(rgb(colors.idle), rgb(colors.busy), busy ?? 0);
  return mix(mixed, rgb(colors.backpressured), backpressured ?? 0);
}

const rgb = (color: string) =>
  [1, 3, 5].map((from) => Number.parseInt(color.slice(from, from + 2), 16)) as Color;
const mix = (from: Color, to: Color, share: number) =>
  from.map((part, at) => Math.round(part + (to[at]! - part) * Math.min(1, Math.max(0, share)))) as Color;
const hex = (color: Color) => `#${color.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** Whether white reads better on it than black: by its relative luminance (WCAG 2). */
function isDark(color: Color): boolean {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! < 0.179;
}
