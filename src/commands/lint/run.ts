import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join, parse, relative, resolve } from 'node:path';
import { findingOf } from '../../content/fault.ts';
import { type Folder, readFolder } from '../../content/folder.ts';
import type { Source } from '../../content/source.ts';
import { exitCodes, FlinkdocError, isSystemError, reasonOf } from '../../errors.ts';
import { noFolder } from '../../library/folders.ts';
import type { Library } from '../../library/library.ts';
import { type Beyond, idsOf } from '../../lint/check.ts';
import { readFlinkFacts } from '../../lint/flink-facts.ts';
import { fix, type LinkIds, lint } from '../../lint/lint.ts';
import { findingIds } from '../../rules/findings.ts';
import { judged } from '../../triage/findings.ts';
import type { Io, Outcome } from '../../types.ts';
import { ignoreList } from '../shared/ignored.ts';
import { wrongEntries } from '../shared/ignored-words.ts';
import { lintPage, type Reported } from './page.ts';

export interface LintOptions {
  fix?: boolean;
}

/**
 * `flinkdoc lint [dirs...]`: pages of `library` may be pointed to and extended from any folder. The tables about Flink are
 * read from the folder `data`.
 */
export function lintCommand(
  library: Library,
  io: Pick<Io, 'cwd' | 'data' | 'env' | 'uid' | 'now'>,
  folders: string[],
  options: LintOptions,
): Outcome {
  const { cwd, data } = io;
  const ignored = ignoreList(io);
  const read = () => folders.map((folder) => readPages(cwd, folder, library));
  const before = read();
  const beyond = beyondOf(library, data);
  const fixed = options.fix
    ? before.flatMap((folder) => {
        const ids = { playbook: idsOf('playbook', folder, beyond), tree: idsOf('tree', folder, beyond) };
        return folder.sources.filter((source) => mend(cwd, source, ids));
      })
    : [];
  const after = fixed.length > 0 ? read() : before;
  const ids = new Map(after.flatMap(({ sources }) => sources.map(({ file, id }) => [file, id])));
  const faults = after.flatMap((folder) => lint(folder, beyond));
  const reported = faults.map((fault): Reported => {
    const { kind, code, file } = fault;
    const { mend } = kind[library.lang];
    const reason = ignored.reasonFor(code, file, [ids.get(file) ?? parse(file).name]);
    return { ...findingOf(fault, library.lang), severity: kind.severity, mend, ignored: reason };
  });
  const wrong = wrongEntries(ignored, library.lang).map(
    (entry): Reported => ({ ...entry, severity: 'warning', ignored: null }),
  );
  const page = lintPage(
    {
      folders,
      files: [...ids.keys()],
      fixed: fixed.map(({ file }) => file),
      reported: [...reported, ...wrong],
      ignored,
    },
    library.lang,
  );
  return { page, exitCode: page.data.clean ? exitCodes.ok : exitCodes.no };
}

/** The pages of a folder, their files named as the user named the folder. */
function readPages(cwd: string, folder: string, library: Library): Folder {
  const path = resolve(cwd, folder);
  if (!existsSync(path) || !statSync(path).isDirectory()) throw noFolder(folder);
  const { sources, faults, glossary } = readFolder(path, { original: (id) => library.playbook(id) });
  if (sources.length + faults.length === 0)
    throw new FlinkdocError({
      en: [
        `"${folder}" has no pages.`,
        'Pages are Markdown files in playbooks/ and trees/, or in en/playbooks/ and en/trees/.',
      ],
      zh: [
        `“${folder}”里没有页面。`,
        '页面是 playbooks/、trees/ 或 en/playbooks/、en/trees/ 下的 Markdown 文件。',
      ],
    });
  const named = <T extends { file: string }>(one: T): T => ({
    ...one,
    file: join(folder, relative(path, one.file)),
  });
  return { sources: sources.map(named), faults: faults.map(named), glossary };
}

/** Mends a file if it needs it, and says whether it did. */
function mend(cwd: string, { file, lines, kind }: Source, ids: LinkIds): boolean {
  const text = lines.join('\n');
  const mended = fix(text, kind, ids);
  if (mended === text) return false;
  try {
    writeFileSync(resolve(cwd, file), mended);
  } catch (error) {
    throw isSystemError(error) ? unwritable(file, reasonOf(error)) : error;
  }
  return true;
}

const unwritable = (file: string, reason: string) =>
  new FlinkdocError({
    en: [`Cannot mend "${file}": ${reason}.`, 'Check its permissions. Files before it are mended.'],
    zh: [`改不了“${file}”：${reason}。`, '检查文件权限。排在它前面的文件已经改好。'],
  });

function beyondOf(library: Library, data: string): Beyond {
  const entries = library.entries();
  const trees = entries.filter((entry) => entry.kind === 'tree').map(({ id }) => library.tree(id)!);
  return {
    playbooks: new Set(entries.filter((entry) => entry.kind !== 'tree').map(({ id }) => id)),
    trees: new Map(trees.map((tree) => [tree.id, tree])),
    findings: new Set([...foundBy(library), ...findingIds, ...judged]),
    flink: readFlinkFacts(data),
  };
}

/** Findings that pages of a library make of log lines; those that tell nothing by themselves answer nothing. */
function foundBy(library: Library): string[] {
  const signatures = library.index().signatures();
  return signatures.filter(({ shows }) => shows !== 'wrapper' && shows !== 'benign').map(({ id }) => id);
}
