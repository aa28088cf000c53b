import { escapeControls } from '../../control-characters.ts';
import type { Library } from '../../library/library.ts';
import { isTerminal } from '../../screen.ts';
import type { Io } from '../../types.ts';
import { tell } from '../../write.ts';
import { diagnoseWords } from './words.ts';

/** Where the ticket goes to a file or a pipe, the screen says what it comes to, and what to type next. */
export function tellReached(library: Library, id: string, { stdout, stderr, env }: Io): void {
  if (isTerminal(stdout, env)) return;
  const title = library.playbook(id)!.title.replaceAll('`', '');
  tell(stderr, escapeControls(diagnoseWords[library.lang].reached(title, `flinkdoc show ${id}`)));
}
