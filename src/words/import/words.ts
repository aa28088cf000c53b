/** What an import says. Texts are Markdown, and so are names and numbered lines given to them. */
export interface ImportWords {
  title: (notes: string) => string;
  checkTitle: (notes: string) => string;
  wrote: (drafts: number, folder: string, lines: number) => string;
  adds: (id: string, lines: number, title: string) => string;
  begins: (id: string, title: string, lines: number) => string;
  /** `page` is where lines stand that fit no topic. */
  rest: (lines: number, page: string) => string;
  all: (lines: number, folder: string) => string;
  missing: (missing: number, lines: number, folder: string) => string;
  line: (number: number, text: string) => string;
  more: (count: number) => string;
  takenOut: (signs: number) => string;
  next: string;
  lint: (command: string) => string;
  read: (command: string) => string;
  check: (command: string) => string;
}
