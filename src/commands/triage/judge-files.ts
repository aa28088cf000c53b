import { isUrl } from '../../cluster/access.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { FlinkdocError } from '../../errors.ts';
import type { InputSource } from '../../evidence/inputs.ts';
import { type EvidencePlace, readEvidence } from '../../evidence/read.ts';
import type { Library } from '../../library/library.ts';
import { readingMessages, unreadMessages } from '../../messages.ts';
import { redactor } from '../../redact/redactor.ts';
import type { ReadFile, Report } from '../../report.ts';
import { rules } from '../../rules/rules.ts';
import { keyOf } from '../../search/key.ts';
import { search } from '../../search/search.ts';
import { withNearestPages } from '../../triage/pages.ts';
import { type Redact, redacted } from '../../triage/redacted.ts';
import type { Claim } from '../../triage/suspect.ts';
import { type Knowledge, triage } from '../../triage/triage.ts';
import type { Io, SearchedSignature } from '../../types.ts';
import { askOptions, type ClusterOptions, unlessSaid } from '../shared/cluster.ts';
import { inputsOf } from '../shared/inputs.ts';
import { count } from '../shared/text.ts';
import { troubleOf } from '../shared/troubles.ts';
import { sayable } from './saved.ts';

/** Pages named for what no page claims. */
const mostNearest = 3;

/** Secrets never leave the machine; `all` keeps names and addresses there too. */
export type Redaction = 'secrets' | 'all';

/** Evidence that was judged, without what must not leave the machine; but for `cluster`, which is as it was read. */
export interface Judged {
  report: Report;
  cluster: Cluster | null;
}

/** Evidence that was judged, and what was named as it, without what must not leave the machine. */
export interface TriagedFiles extends Judged {
  files: string[];
}

/** Reads and judges the evidence that paths name: see `triageSources`. */
export async function triageFiles(
  library: Library,
  paths: string[],
  io: EvidencePlace & Pick<Io, 'env' | 'stderr' | 'now'>,
  level: Redaction = 'secrets',
  asking: ClusterOptions = unlessSaid,
  redact: Redact = redactor(level),
): Promise<TriagedFiles> {
  const sources = await inputsOf(paths, askOptions({ ...asking, redact: level }, io, library.lang), io);
  return triageSources(library, sources, paths, io, redact);
}

/**
 * Judges inputs by what the pages of a library know, and takes out of it what must not leave the machine; `paths` is how they were
 * named. Files that cannot be opened are told of on stderr; throws FlinkdocError when nothing could be read.
 */
export async function triageSources(
  library: Library,
  sources: InputSource[],
  paths: string[],
  io: EvidencePlace & Pick<Io, 'env' | 'stderr'>,
  redact: Redact,
): Promise<TriagedFiles> {
  const judged = await judgeWith(library, io, redact)(sources);
  const { read } = judged.report;
  const address = paths.find(isUrl);
  if (address !== undefined && judged.cluster?.jobs.length === 0 && judged.cluster.overviews.length === 0)
    throw new FlinkdocError({
      en: [
        `${redact(address)} stopped answering while it was read: nothing can be said of it.`,
        'Is the JobManager restarting? Try again, or read its log: flinkdoc triage jobmanager.log',
      ],
      zh: [
        `读到一半，${redact(address)} 就不再回答了，什么都判断不了。`,
        'JobManager 是不是在重启？稍后再试，或者读它的日志：flinkdoc triage jobmanager.log',
      ],
    });
  if (read.length === 0)
    throw new FlinkdocError({
      en: ['There is no evidence in what was named.', 'Name log files, or folders with log files in them.'],
      zh: ['给出的路径里没有可读的证据。', '请给出日志文件，或者存放日志的目录。'],
    });
  if (read.every(({ kind }) => kind === 'none')) throw nothingRead(read);
  unreadMessages(
    io,
    library.lang,
    read.filter(notOpened).map(({ file, trouble }) => ({ file, why: troubleOf(trouble[0]!)[library.lang] })),
  );
  return { ...judged, files: paths.map(redact) };
}

/** Judges inputs by what the pages of a library know. */
export function judgeWith(
  library: Library,
  io: EvidencePlace & Pick<Io, 'env' | 'stderr'>,
  redact: Redact,
): (sources: InputSource[]) => Promise<Judged> {
  const { signatures, knowledge } = knowledgeOf(library);
  return async (sources) => {
    const progress = readingMessages(io, library.lang);
    const { evidence, read, saved } = await readEvidence(sources, io, signatures, progress);
    const report = saved
      ? sayable(saved)
      : await withNearestPages(triage(evidence, read, rules, knowledge), (text) => nearest(library, text));
    return { report: await withoutKnownTokens(redacted(report, redact)), cluster: evidence.cluster };
  };
}

/** What is left is looked through once more, by rules that know hundreds of services. */
async function withoutKnownTokens(report: Report): Promise<Report> {
  const { knownTokens } = await import('../../redact/known-tokens.ts');
  const tokens = await knownTokens(JSON.stringify(report));
  if (tokens.length === 0) return report;
  return redacted(report, (text) => tokens.reduce((rest, token) => rest.replaceAll(token, '[token]'), text));
}

async function nearest(library: Library, text: string): Promise<string[]> {
  const { fits, hits } = await search(library.index(), library.entry, text, { limit: mostNearest + 2 });
  const pages = hits.filter(({ kind }) => kind !== 'tree').map(({ id }) => id);
  return fits ? pages.slice(0, mostNearest) : [];
}

/** What is empty or no text is told on the page, with what was read. What could not be opened the user has to know at once. */
const notOpened = ({ kind, trouble: [why = ''] }: ReadFile) =>
  kind === 'none' && !['empty', 'binary', 'truncated'].includes(why);

function nothingRead([first, ...others]: ReadFile[]): FlinkdocError {
  const { file } = first!;
  const why = troubleOf(first!.trouble[0]!);
  const more = others.length;
  return new FlinkdocError({
    en: [
      `"${file}" cannot be read: ${why.en}${more > 0 ? `, and ${count(more, 'other file')} neither` : ''}.`,
      'Name a log file, a folder with logs, or - for standard input.',
    ],
    zh: [
      `读不了“${file}”：${why.zh}${more > 0 ? `，另有 ${more} 个文件也读不了` : ''}。`,
      '请给出日志文件、日志目录，或者用 - 表示标准输入。',
    ],
  });
}

/** What the pages of a library know of log lines and of findings. */
function knowledgeOf(library: Library): { signatures: SearchedSignature[]; knowledge: Knowledge } {
  const index = library.index();
  const claims = new Map<string, Claim>();
  const signatures = index.signatures().filter(({ doc, id, shows, text }) => {
    const entry = library.entry(keyOf(index.doc(doc)));
    if (!entry || claims.has(id)) return false;
    claims.set(id, { id, shows, text, playbook: entry.id });
    return true;
  });
  const entries = library.entries();
  return {
    signatures,
    knowledge: {
      claimOf: (id) => claims.get(id),
      explained: (finding) =>
        entries.filter(({ explains }) => explains.includes(finding)).map(({ id }) => id),
    },
  };
}
