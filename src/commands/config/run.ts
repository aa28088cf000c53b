import {
  allNamesOf,
  type ConfigKey,
  readConfigKeys,
  readConnectorOptions,
  readConnectorVersions,
} from '../../configuration/config-keys.ts';
import { lookUp } from '../../configuration/key-lookup.ts';
import { isNamedIn } from '../../configuration/named-in.ts';
import { exitCodes } from '../../errors.ts';
import type { Library } from '../../library/library.ts';
import type { Entry, Io, Outcome, Page } from '../../types.ts';
import { unknownName } from '../shared/pick.ts';
import type { ConfigData } from './data.ts';
import { holdingWords, likeInWords } from './key-words.ts';
import { keysPage } from './list.ts';
import { configPage } from './page.ts';

export interface ConfigOptions {
  /** A minor version. */
  flink?: string;
}

/** `flinkdoc config <key>`; several words are words of a key. */
export async function configCommand(
  library: Library,
  typed: string,
  { flink = null }: { flink?: string | null },
  io: Io,
): Promise<Outcome> {
  const all = readConfigKeys(io.data);
  const options = readConnectorOptions(io.data);
  const name = typed
    .replace(/^-D/, '')
    .replace(/[:=].*$/s, '')
    .trim();
  const [ofFlink, ofConnectors] = [lookUp(all, name), lookUp(options, name)];
  const keys = named([...ofFlink.keys, ...ofConnectors.keys]);
  const beginning = [...ofFlink.beginning, ...ofConnectors.beginning];
  const asked = { name, flink };
  const found = (page: Page<ConfigData>): Outcome => ({ page, exitCode: exitCodes.ok });
  if (keys.length === 0 && beginning.length === 0)
    return found(keysPage(asked, 'hold', ...byWords(all, options, name), library.lang));
  if (keys.length === 0)
    return found(keysPage(asked, 'begin', ofFlink.beginning, ofConnectors.beginning, library.lang));
  return found(
    configPage(
      asked,
      keys.map((entries) => ({ entries, pages: pagesNaming(library, entries.flatMap(allNamesOf)) })),
      new Set(beginning.map(({ key }) => key)).size,
      readConnectorVersions(io.data),
      library.lang,
    ),
  );
}

/** The keys of Flink and the options of connectors that have the words of a name; an error where none has. */
function byWords(all: ConfigKey[], options: ConfigKey[], name: string): [ConfigKey[], ConfigKey[]] {
  const held: [ConfigKey[], ConfigKey[]] = [holdingWords(all, name), holdingWords(options, name)];
  if (held.flat().length > 0) return held;
  const names = [...all, ...options].flatMap(allNamesOf);
  const alike = likeInWords(names, name);
  throw unknownName('key', name, alike.length > 0 ? [] : names, alike);
}

/** Those that have one name are told as one. */
function named(entries: ConfigKey[]): ConfigKey[][] {
  const keys = [...new Set(entries.map(({ key }) => key))];
  return keys.map((key) => entries.filter((entry) => entry.key === key));
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
