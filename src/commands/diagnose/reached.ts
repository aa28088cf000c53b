import { escapeControls } from '../../control-characters.ts';
import type { Library } from '../../library/library.ts';
import { isTerminal } from '../../screen.ts';
import type { Io } from '../../types.ts';
import { tell } from '../../write.ts';
import { diagnoseWords } from './words.ts';

/** Where the ticket goes to a file or a pipe, the screen says what it comes to, and what to type next. `id` is null where that is open. */
export function tellReached(library: Library, id: string | null, { stdout, stderr, env }: Io): void {
  if (isTerminal(stdout, env)) return;
  const words = diagnoseWords[library.lang];
  const title = id === null ? null : library.playbook(id)!.title.replaceAll('`', '');
  const told = title === null ? words.toldUndecided : words.reached(title, `flinkdoc show ${id}`);
  tell(stderr, escapeControls(told));
}
