// The form between pages and renderers: the tokens of marked, without the source they were read from, and pictures. Types only.

/** How bad something is, or what a step does to the job: one look for each, wherever it stands. */
export type Tone = 'good' | 'plain' | 'careful' | 'risky' | 'bad';

/** What stands inside a line. */
export type Inline =
  /** With a tone it is a badge: a word for how bad something is. */
  | { type: 'text' | 'codespan'; text: string; tone?: Tone }
  | { type: 'strong' | 'del'; tokens: Inline[] }
  /** `anchor`: of the heading of the same page that it names. */
  | { type: 'em'; tokens: Inline[]; anchor?: string }
  /** With `image` it is a picture that the page shows: the text says of what. */
  | { type: 'link'; href: string; text: string; tokens: Inline[]; image?: true }
  | { type: 'br' };

export type Block =
  /** `anchor`: the name that links have for it. */
  | { type: 'heading'; depth: number; tokens: Inline[]; anchor?: string }
  | { type: 'paragraph'; tokens: Inline[] }
  /** The line of an item whose list has no blank lines. */
  | Line
  | Code
  | List
  | Table
  | { type: 'blockquote'; tokens: Block[] }
  | { type: 'hr' }
  /** A picture, and blocks that tell the same where none can be drawn. */
  | { type: 'picture'; picture: Picture; tokens: Block[] }
  /** What is opened by whoever wants to see it, where anything can be opened; elsewhere it stands there like the rest. */
  | { type: 'folded'; title: Inline[]; tokens: Block[] };

export interface Line {
  type: 'text';
  tokens: Inline[];
  /** Pieces behind a line break that are cut short where they, and all behind them, do not fit on one line of the screen. */
  mayCut?: { from: number; to: number };
}

export interface Code {
  type: 'code';
  /** `sh`, `yaml`, `text`; empty when the page does not say. */
  lang: string;
  text: string;
  /** Its lines as pieces, each with what it is to a highlighter; where the build has looked. */
  highlighted?: Piece[][];
  /** The same column in all lines, which is made narrower where they do not fit on the screen: places in the text of a line. */
  mayShrink?: { from: number; to: number };
}

/** A piece of a line of code. */
export interface Piece {
  text: string;
  scope?: string;
}

export interface List {
  type: 'list';
  ordered: boolean;
  /** The number of the first item of an ordered list. */
  start: number | '';
  /** Whether blank lines stand between the items. */
  loose: boolean;
  items: Item[];
}

export interface Item {
  type: 'list_item';
  /** A box to tick. */
  task: boolean;
  checked: boolean;
  loose: boolean;
  tokens: Block[];
}

export interface Table {
  type: 'table';
  align: ('center' | 'left' | 'right' | null)[];
  header: Cell[];
  rows: Cell[][];
}

export interface Cell {
  tokens: Inline[];
}

/** What a renderer draws that can draw: data with all their words in them. */
export type Picture = GraphPicture | ChartPicture | TreePicture;

/** What flows where: boxes, and arrows from one to the next. */
export interface GraphPicture {
  type: 'graph';
  title: string;
  /** What its colors mean. */
  caption: string;
  nodes: GraphNode[];
}

export interface GraphNode {
  name: string;
  /** Below the name. */
  lines: string[];
  /** Shares of the time, between 0 and 1; null where they are not known. */
  busy: number | null;
  backpressured: number | null;
  /** Why it stands out; null where it does not. */
  mark: string | null;
  /** Boxes whose arrows end here, by their places in the list, counted from 0. */
  inputs: number[];
}

/** Values in their order, as bars. */
export interface ChartPicture {
  type: 'chart';
  title: string;
  bars: { value: number; label: string }[];
  /** What the highest bar and the ground stand for. */
  highest: string;
  lowest: string;
}

/** A question with all that its answers lead to. */
export interface TreePicture {
  type: 'tree';
  question: Inline[];
  answers: TreeAnswer[];
}

export interface TreeAnswer {
  label: Inline[];
  /** The next question, or the page. */
  to: Inline[];
  /** Empty where it ends, or goes on elsewhere. */
  answers: TreeAnswer[];
}
