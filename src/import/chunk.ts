/** A piece of notes that stays in one piece. Types only. */
export type Chunk =
  | ListChunk
  | FenceChunk
  /** Lines of prose; tables, quotes and rules, kept line by line; diagrams and indented text, kept to the space. */
  | { kind: 'text' | 'table' | 'quote' | 'rule' | 'drawing'; lines: string[] };

export interface ListChunk {
  kind: 'list';
  /** The number of the first item; null for bullets. */
  start: number | null;
  items: ListItem[];
}

export interface ListItem {
  /** The line behind the marker. */
  text: string;
  /** What stands below it. */
  chunks: Chunk[];
  /** Whether the first chunk follows without a gap. */
  tight: boolean;
}

/** A code fence with its own marks, closed. */
export interface FenceChunk {
  kind: 'fence';
  lines: string[];
  /** How far its first line is indented. */
  indent: number;
}

/** A heading of the notes; two of the same text are two. */
export interface Above {
  text: string;
}

/** A chunk with the headings of the notes it stands under, and the section it goes to. */
export interface Placed {
  chunk: Chunk;
  headings: Above[];
  /** By position in `headingsOf`. */
  section: number;
}

export type Under = Omit<Placed, 'section'>;
