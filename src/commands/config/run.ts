import {
  type ConfigKey,
  readConfigKeys,
  readConnectorOptions,
  readConnectorVersions,
} from '../../configuration/config-keys.ts';
import { lookUp } from '../../configuration/key-lookup.ts';
import { isNamedIn } from '../../configuration/named-in.ts';
import { exitCodes } from '../../errors.ts';
import type { Library } from '../../library/library.ts';
import type { Entry, Io, Outcome } from '../../types.ts';
import { unknownName } from '../shared/pick.ts';
import { keysPage } from './list.ts';
import { configPage } from './page.ts';

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
  const options = readConnectorOptions(io.data);
  const name = typed
    .replace(/^-D/, '')
    .replace(/[:=].*$/s, '')
    .trim();
  const [ofFlink, ofConnectors] = [lookUp(all, name), lookUp(options, name)];
  const keys = named([...ofFlink.keys, ...ofConnectors.keys]);
  const beginning = [...ofFlink.beginning, ...ofConnectors.beginning];
  if (keys.length === 0 && beginning.length === 0)
    throw unknownName('key', name, [...all, ...options].flatMap(namesOf));
  const asked = { name, flink };
  const page =
    keys.length === 0
      ? keysPage(asked, ofFlink.beginning, ofConnectors.beginning, library.lang)
      : configPage(
          asked,
          keys.map((entries) => ({ entries, pages: pagesNaming(library, entries.flatMap(namesOf)) })),
          new Set(beginning.map(({ key }) => key)).size,
          readConnectorVersions(io.data),
          library.lang,
        );
  return { page, exitCode: exitCodes.ok };
}

const namesOf = ({ key, oldNames }: ConfigKey) => [key, ...oldNames.map(({ name }) => name)];

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
