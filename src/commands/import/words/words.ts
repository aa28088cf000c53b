import type { Words } from '../../../blocks/blocks.ts';

/** What an import says. */
export interface ImportWords {
  title: (notes: Words) => Words;
  checkTitle: (notes: Words) => Words;
  wrote: (drafts: number, folder: Words, lines: number) => Words;
  adds: (id: Words, lines: number, title: Words) => Words;
  begins: (id: Words, title: Words, lines: number) => Words;
  /** `page` is where lines stand that fit no topic. */
  rest: (lines: number, page: Words) => Words;
  all: (lines: number, folder: Words) => Words;
  missing: (missing: number, lines: number, folder: Words) => Words;
  line: (number: number, text: Words) => Words;
  more: (count: number) => Words;
  takenOut: (signs: number) => Words;
  next: string;
  lint: (command: Words) => Words;
  read: (command: Words) => Words;
  check: (command: Words) => Words;
}
