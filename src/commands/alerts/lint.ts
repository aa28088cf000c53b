import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { lintAlerts } from '../../alert-lint/checks.ts';
import { alertsIn, type WrittenAlert } from '../../alert-lint/read.ts';
import { readMetrics } from '../../configuration/metrics.ts';
import { NotReadable } from '../../configuration/yaml.ts';
import { findingOf } from '../../content/fault.ts';
import { exitCodes, FlinkdocError, isSystemError, reasonOf } from '../../errors.ts';
import { pagesIn } from '../../evidence/alerts/links.ts';
import { filesOf } from '../../evidence/inputs.ts';
import type { Library } from '../../library/library.ts';
import { secondsIn } from '../../promql/parse.ts';
import type { Io, Outcome } from '../../types.ts';
import type { Reported } from '../lint/page.ts';
import { ignoreList } from '../shared/ignored.ts';
import { wrongEntries } from '../shared/ignored-words.ts';
import { answeringOf } from '../triage/answering.ts';
import { alertsLintPage } from './lint-page.ts';
import type { AlertsOptions } from './run.ts';

/** More than this is no file of rules that somebody wrote. */
const longest = 8 * 1024 * 1024;

/** `flinkdoc alerts lint <rules...>`: mistakes in a team's own alerts, and the pages that answer them. */
export function alertsLintCommand(
  library: Library,
  io: Pick<Io, 'cwd' | 'env' | 'uid' | 'now' | 'data'>,
  named: string[],
  { flink, scrapeInterval }: Pick<AlertsOptions, 'flink' | 'scrapeInterval'>,
): Outcome {
  if (named.length === 0) throw noFiles;
  const files = filesOf(named, io.cwd);
  const scraped = scrapeInterval === undefined ? null : secondsIn(scrapeInterval);
  if (scrapeInterval !== undefined && !scraped) throw noDuration(scrapeInterval);
  const alerts = files.flatMap((file) => read(file, io.cwd, scraped));
  if (alerts.length === 0) throw noAlerts;
  const ignored = ignoreList(io);
  const answering = answeringOf(library);
  const names = new Map(alerts.map(({ file, line, name }) => [`${file}:${line}`, name]));
  const reported = lintAlerts(alerts, flink, readMetrics(io.data)).map((fault): Reported => {
    const { kind, code, file, line } = fault;
    const reason = ignored.reasonFor(code, file, [names.get(`${file}:${line}`) ?? '']);
    const { mend } = kind[library.lang];
    return { ...findingOf(fault, library.lang), severity: kind.severity, mend, ignored: reason };
  });
  const wrong = wrongEntries(ignored, library.lang).map(
    (entry): Reported => ({ ...entry, severity: 'warning', ignored: null }),
  );
  const answered = alerts.map(({ file, line, name, expr, annotations }) => ({
    file,
    line,
    name,
    pages: answering({ name, expr, pages: pagesIn(annotations) }).playbooks,
  }));
  const page = alertsLintPage({ files, reported: [...reported, ...wrong], ignored, answered }, library.lang);
  return { page, exitCode: page.data.clean ? exitCodes.ok : exitCodes.no };
}

function read(file: string, cwd: string, scraped: number | null): WrittenAlert[] {
  try {
    const text = readFileSync(resolve(cwd, file), 'utf8');
    if (text.length > longest) throw new NotReadable('more than 8 MiB');
    return alertsIn(text, file, scraped);
  } catch (error) {
    if (error instanceof NotReadable) throw unreadable(file, error.message);
    throw isSystemError(error) ? unreadable(file, reasonOf(error)) : error;
  }
}

const noDuration = (given: string) =>
  new FlinkdocError({
    en: [`"${given}" is no duration.`, 'Write it as Prometheus does: --scrape-interval 30s'],
    zh: [`“${given}”不是时长。`, '请按 Prometheus 的写法给出：--scrape-interval 30s'],
  });

const unreadable = (file: string, reason: string) =>
  new FlinkdocError({
    en: [
      `"${file}" cannot be read as rules: ${reason}.`,
      'promtool check rules says more of where it breaks.',
    ],
    zh: [`“${file}”不能当作告警规则来读：${reason}。`, '用 promtool check rules 可以看到具体错在哪里。'],
  });

const noFiles = new FlinkdocError({
  en: ['No file of rules is named.', 'Name some: flinkdoc alerts lint rules.yml'],
  zh: ['没有给出规则文件。', '请给出文件：flinkdoc alerts lint rules.yml'],
});

const noAlerts = new FlinkdocError({
  en: [
    'There is no alert in what was named.',
    'Name files of rules for Prometheus, or PrometheusRule objects: groups with rules that have an alert.',
  ],
  zh: [
    '给出的文件里没有告警。',
    '请给出 Prometheus 规则文件或 PrometheusRule 对象：groups 下的 rules 里要有 alert。',
  ],
});
