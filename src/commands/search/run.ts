import { exitCodes, FlinkdocError } from '../../errors.ts';
import type { Library } from '../../library/library.ts';
import { waitingMessage } from '../../messages.ts';
import { isTerminal } from '../../screen.ts';
import { keyOf } from '../../search/key.ts';
import { type Judgement, type SearchOptions, search } from '../../search/search.ts';
import type { Io, Outcome } from '../../types.ts';
import { withTag } from '../shared/pick.ts';
import { opening, searchPage } from './page.ts';

export interface SearchFlags extends SearchOptions {
  /** Say why each hit was found. */
  explain?: boolean;
}

/** An error with its stack trace is shorter than this. */
const longestText = 64 * 1024;

/** `flinkdoc search <words...>`; `-` reads an error line or a stack trace from stdin, which is opened for that alone: what triage says
 * of it comes first. */
export async function searchCommand(
  library: Library,
  words: string[],
  { explain = false, ...options }: SearchFlags,
  io: Io,
): Promise<Outcome> {
  const piped = words.length === 1 && words[0] === '-';
  if (piped && isTerminal(io.stdin, io.env)) waitingMessage(io, library.lang);
  const text = piped ? await readText(io.stdin, longestText) : words.join(' ');
  const query = text.trim();
  if (query === '')
    throw new FlinkdocError({
      en: ['No words to search for.', 'Name a symptom: flinkdoc search checkpoint slow'],
      zh: ['没有给出要搜索的词。', '写上看到的症状：flinkdoc search checkpoint 慢'],
    });
  if (options.tag !== undefined) withTag(library.entries(), options.tag);
  const judged = piped ? await judgedPaste(library, text, io) : undefined;
  const result = search(library.index(), library.entry, query, { ...options, lang: library.lang, judged });
  const entries = result.hits.map((hit) => library.entry(keyOf(hit))!);
  const [first] = result.fits ? result.hits : [];
  const best = first && first.kind !== 'tree' ? library.playbook(first.id) : undefined;
  // Who is not understood by words may still answer questions.
  const trees = result.fits ? [] : await treesFor(library, query);
  return {
    page: searchPage(result, { entries, best, trees, explain }, library.lang),
    exitCode: result.hits.length > 0 ? exitCodes.ok : exitCodes.no,
    kept: [
      {
        what: 'searched',
        query: piped ? null : query,
        fits: result.fits,
        pages: result.hits.map(({ id }) => id),
      },
    ],
    ...(piped ? {} : { opens: result.hits.map(opening) }),
  };
}

/** What triage says of a text: nothing is claimed of a healthy log. Undefined for what is no evidence: words. */
async function judgedPaste(library: Library, text: string, io: Io): Promise<Judgement | undefined> {
  const [{ judgeWith }, { redactor }] = await Promise.all([
    import('../triage/judge-files.ts'),
    import('../../redact/redactor.ts'),
  ]);
  const paste = { name: '-', path: null, bytes: Buffer.from(text) };
  const { report } = await judgeWith(library, io, redactor('secrets'))([[paste]]);
  if (report.read.every(({ kind }) => kind === 'other' || kind === 'none')) return undefined;
  return { pages: report.playbooks, claimed: report.verdict?.claimed === true };
}

/** The ids of the trees that come nearest. */
async function treesFor(library: Library, query: string): Promise<string[]> {
  const { hits } = search(library.index(), library.entry, query, { limit: 3, kind: 'tree' });
  return hits.map(({ id }) => id);
}

/** Reads a text that was piped in, up to so many characters; the rest is left unread. */
async function readText(stdin: AsyncIterable<Uint8Array>, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stdin) {
    text += decoder.decode(Buffer.from(chunk), { stream: true });
    if (text.length >= most) break;
  }
  return text.slice(0, most);
}
