import { isUrl } from '../../cluster/access.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { FlinkdocError } from '../../errors.ts';
import type { InputSource } from '../../evidence/inputs.ts';
import { type EvidencePlace, readEvidence } from '../../evidence/read.ts';
import type { Library } from '../../library/library.ts';
import { readingMessages, unreadMessages } from '../../messages.ts';
import { redactor } from '../../redact/redactor.ts';
import type { Report } from '../../report.ts';
import { rules } from '../../rules/rules.ts';
import { noAnswers } from '../../triage/alerts.ts';
import { withNearestPages } from '../../triage/pages.ts';
import { type Redact, redacted } from '../../triage/redacted.ts';
import { triage } from '../../triage/triage.ts';
import type { Io } from '../../types.ts';
import { askOptions, type ClusterOptions, unlessSaid } from '../shared/cluster.ts';
import { inputsOf } from '../shared/inputs.ts';
import { troubleOf } from '../shared/troubles.ts';
import { nothingRead, notOpened, sayable } from './errors.ts';
import { knowledgeOf, nearest } from './knowledge.ts';

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
  io: EvidencePlace & Pick<Io, 'env' | 'stderr' | 'now' | 'sleep'>,
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
    const answering = evidence.alerts ? (await import('./answering.ts')).answeringOf(library) : noAnswers;
    const report = saved
      ? sayable(saved)
      : await withNearestPages(triage(evidence, read, rules, { ...knowledge, answering }), (text) =>
          nearest(library, text),
        );
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
