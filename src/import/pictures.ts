import { linesOutsideFences, type NoteLine } from './notes.ts';

/** A picture the notes show, by the line it stands on. */
export interface NotePicture {
  number: number;
  /** As it is written, without the mark of an address. */
  path: string;
}

const forms = [
  /!\[[^\]]{0,200}\]\(\s*<?([^()\s<>]{1,500})/g,
  /!\[\[([^\]|]{1,500})/g,
  /<img\b[^>]{0,500}?\bsrc\s*=\s*["']?([^"'\s>]{1,500})/gi,
];

/** The pictures of notes that are files: `![](a.png)`, `![[a.png]]`, `<img src="a.png">`. What stands on the web is none. */
export function picturesIn(lines: NoteLine[]): NotePicture[] {
  return linesOutsideFences(lines).flatMap(({ number, text }) =>
    forms.flatMap((form) =>
      Array.from(text.matchAll(form), ([, path]) => ({ number, path: path!.trim() })).filter(
        ({ path }) => !/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(path),
      ),
    ),
  );
}
