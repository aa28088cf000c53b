import { getColumns, isCancel, SelectPrompt, settings } from '@clack/core';
import { wrap } from '../../render/terminal/wrap.ts';
import type { Io, Signal } from '../../types.ts';

/** What a person does at a question: picks a choice (counted from 0), or one of the keys beside them. */
export type TypedReply = number | 'unknown' | 'skip' | 'back' | 'quit' | 'end' | Signal;

/** The keys beside the choices. */
const keys: Record<string, TypedReply> = { '?': 'unknown', s: 'skip', b: 'back', q: 'quit' };

/** The texts of the rows below the choices. */
export interface Rows {
  unknown: string;
  skip: string;
  back: string;
  quit: string;
}

/** Keys that are not offered, and the choice that the cursor stands on. */
export interface Beside {
  without?: TypedReply[];
  first?: number;
  /** Keys that pick a choice beside its number. */
  letters?: Map<string, number>;
}

/**
 * Asks for one of the choices, on stderr. Arrow keys and Enter, or the number. Ctrl-C is SIGINT, as where keys are not read;
 * Ctrl-D and a closed terminal are `end`. The terminal is left as it was found.
 */
export async function ask(
  io: Io,
  choices: string[],
  rows: Rows,
  { without = [], first = 0, letters = new Map() }: Beside,
  strong: (text: string) => string,
): Promise<TypedReply> {
  // clack takes Escape for Ctrl-C; here it steps back.
  settings.aliases.delete('escape');
  const beside = Object.entries(keys).filter(([, key]) => !without.includes(key));
  const options = [
    ...choices.map((label, index) => ({ value: index as TypedReply, key: `${index + 1}`, label })),
    ...beside.map(([key, value]) => ({ value, key, label: rows[value as keyof Rows] })),
  ];
  const closed = new AbortController();
  const close = () => closed.abort();
  let signal: Signal | undefined;
  const silence = io.onSignal((received) => {
    signal = received;
    close();
  });
  const prompt = new SelectPrompt({
    options,
    initialValue: first,
    input: io.stdin,
    output: io.stderr,
    signal: closed.signal,
    render() {
      if (this.state === 'submit')
        return hanging(io, '  → ', 4, options.find(({ value }) => value === this.value)?.label ?? '', strong);
      if (this.state === 'cancel') return '';
      return options.map((option, index) => row(io, option, index === this.cursor, strong)).join('\n');
    },
  });
  let ended = false;
  prompt.on('key', (sign, key) => {
    const typed = key.name === 'escape' ? 'b' : sign;
    const option =
      options.find((candidate) => candidate.key === typed) ?? options[letters.get(typed ?? '') ?? -1];
    if (key.ctrl && key.name === 'd') ended = true;
    if (!option && !ended) return;
    if (option) prompt.value = option.value;
    prompt.state = ended ? 'cancel' : 'submit';
  });
  io.stdin.once('end', close);
  const picked = await prompt.prompt();
  io.stdin.off('end', close);
  io.stdin.pause();
  silence();
  if (signal) return signal;
  if (ended || closed.signal.aborted) return 'end';
  return isCancel(picked) || picked === undefined ? 'SIGINT' : picked;
}

/** A choice with its key. */
function row(
  io: Io,
  { key, label }: { key: string; label: string },
  current: boolean,
  strong: (text: string) => string,
): string {
  return hanging(io, `${current ? strong('❯') : ' '} ${key}  `, 5, label, current ? strong : (line) => line);
}

/** A label behind its start, which is `indent` columns wide; a long one hangs under its first word. */
function hanging(
  io: Io,
  start: string,
  indent: number,
  label: string,
  style: (line: string) => string,
): string {
  const lines = wrap(label, getColumns(io.stderr) - indent);
  return start + lines.map((line) => style(line)).join(`\n${' '.repeat(indent)}`);
}
