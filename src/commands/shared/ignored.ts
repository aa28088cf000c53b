import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { FlinkdocError, reasonOf } from '../../errors.ts';
import { ownFolder } from '../../library/folders.ts';
import type { Count, Positive } from '../../numbers.ts';
import type { Io } from '../../types.ts';

/** What a team has decided to ignore for a while. */
interface Entry {
  code: string;
  /** A file, the id of a page, or a config key. */
  where: string;
  /**
   * The last day.
   * @format date
   */
  until: string;
  reason: string;
}

/** An entry that was used, as JSON tells it. */
export interface IgnoredData extends Entry {
  /** How many findings it takes. */
  findings: Count;
}

/** An entry that is not followed, and why. */
export interface WrongEntry {
  line: Positive;
  what: 'ignore-incomplete' | 'ignore-date' | 'ignore-expired';
  /** The column that is missing, or the date. */
  fact: string;
}

const columns = ['code', 'where', 'until', 'reason'] as const;

/** The team's list of findings that are ignored: each with a reason, and up to a day. */
export class IgnoreList {
  /** As the user knows it. */
  readonly file: string;
  readonly wrong: WrongEntry[] = [];
  readonly #entries: IgnoredData[] = [];
  readonly #cwd: string;
  /** Files are named from here, or from the working directory. */
  readonly #base: string;

  constructor(
    text: string,
    file: string,
    { cwd, base, today }: { cwd: string; base: string; today: string },
  ) {
    this.file = file;
    this.#cwd = cwd;
    this.#base = base;
    for (const [at, line] of text.split(/\r?\n/).entries()) {
      if (line.trim() === '' || line.startsWith('#')) continue;
      const [code = '', where = '', until = '', reason = ''] = line.split('\t').map((field) => field.trim());
      if (at === 0 && code === columns[0]) continue;
      const entry = { code, where, until, reason, findings: 0 };
      const wrong = wrongIn(entry, today);
      if (wrong) this.wrong.push({ line: at + 1, ...wrong });
      else this.#entries.push(entry);
    }
  }

  /** Why a finding is ignored; null where it is not. `names` are ids and keys by which an entry may name it. */
  reasonFor(code: string, file: string, names: string[]): string | null {
    const entry = this.#entries.find(
      (entry) => entry.code === code && (names.includes(entry.where) || this.#isFile(entry.where, file)),
    );
    if (!entry) return null;
    entry.findings++;
    return entry.reason;
  }

  /** The entries that took a finding. */
  get used(): IgnoredData[] {
    return this.#entries.filter(({ findings }) => findings > 0);
  }

  #isFile(where: string, file: string): boolean {
    const path = resolve(this.#cwd, file);
    return [this.#base, this.#cwd].some((folder) => resolve(folder, where) === path);
  }
}

function wrongIn(entry: Entry, today: string): Omit<WrongEntry, 'line'> | null {
  const missing = columns.find((column) => entry[column] === '');
  if (missing !== undefined) return { what: 'ignore-incomplete', fact: missing };
  if (!isDate(entry.until)) return { what: 'ignore-date', fact: entry.until };
  return entry.until < today ? { what: 'ignore-expired', fact: entry.until } : null;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** `ignore.tsv` of the `.flinkdoc` one works in; an empty list where there is none, or it belongs to another user. */
export function ignoreList(io: Pick<Io, 'cwd' | 'env' | 'uid' | 'now'>): IgnoreList {
  const own = ownFolder(io);
  const folder = own?.trusted ? own : { path: io.cwd, shown: '.flinkdoc' };
  const [path, shown] = [join(folder.path, 'ignore.tsv'), join(folder.shown, 'ignore.tsv')];
  const text = own?.trusted && existsSync(path) ? read(path, shown) : '';
  const today = io.now().toISOString().slice(0, 10);
  return new IgnoreList(text, shown, { cwd: io.cwd, base: dirname(folder.path), today });
}

function read(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = reasonOf(error);
    throw new FlinkdocError({
      en: [
        `"${shown}" cannot be read: ${why}.`,
        'It lists findings that are ignored: code, where, until, reason.',
      ],
      zh: [`读不了“${shown}”：${why}。`, '这个文件列出要忽略的问题，每行四列：code、where、until、reason。'],
    });
  }
}
