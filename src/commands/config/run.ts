import { readConfigKeys } from '../../configuration/config-keys.ts';
import { lookUp } from '../../configuration/key-lookup.ts';
import { exitCodes } from '../../errors.ts';
import type { Library } from '../../library/library.ts';
import type { Entry, Io, Outcome } from '../../types.ts';
import { unknownName } from '../shared/pick.ts';
import { configPage, keysPage } from './page.ts';

export interface ConfigOptions {
  /** A minor version. */
  flink?: string;
}

/** `flinkdoc config <key>` */
export async function configCommand(
  library: Library,
  typed: string,
  { flink = null }: { flink?: string | null },
  io: Io,
): Promise<Outcome> {
  const all = readConfigKeys(io.data);
  const name = typed
    .replace(/^-D/, '')
    .replace(/[:=].*$/s, '')
    .trim();
  const { keys, beginning } = lookUp(all, name);
  if (keys.length === 0 && beginning.length === 0)
    throw unknownName(
      'key',
      name,
      all.flatMap(({ key, oldNames }) => [key, ...oldNames.map((old) => old.name)]),
    );
  const asked = { name, flink };
  const page =
    keys.length === 0
      ? keysPage(asked, beginning, library.lang)
      : configPage(
          asked,
          keys.map((entry) => ({
            entry,
            pages: pagesNaming(library, [entry.key, ...entry.oldNames.map((old) => old.name)]),
          })),
          beginning.length,
          library.lang,
        );
  return { page, exitCode: exitCodes.ok };
}

/** The pages that name a key by one of its names. */
function pagesNaming(library: Library, names: string[]): Entry[] {
  return library.entries().filter(({ kind, id }) => {
    const texts =
      kind === 'tree'
        ? (library.tree(id)?.questions.flatMap(({ hint, howTo }) => [hint, howTo]) ?? [])
        : (library.playbook(id)?.sections.map(({ markdown }) => markdown) ?? []);
    return names.some((name) => texts.some((text) => isNamedIn(text, name)));
  });
}

/** The name stands there as a word of its own, and not as the beginning or the end of a longer one. */
function isNamedIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const after = text.slice(at + name.length);
    if (!/[\w.-]/.test(text[at - 1] ?? '') && !/^(?:[\w-]|\.\w)/.test(after)) return true;
  }
  return false;
}
