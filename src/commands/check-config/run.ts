import { basename } from 'node:path';
import { readConfigKeys } from '../../configuration/config-keys.ts';
import type { Configuration } from '../../configuration/configuration.ts';
import { judgeConfiguration } from '../../configuration/judge.ts';
import { KeyNames } from '../../configuration/key-names.ts';
import { nearestName } from '../../edits.ts';
import { exitCodes, FlinkdocError } from '../../errors.ts';
import { configurationsIn, type ReadConfigurations } from '../../evidence/configurations.ts';
import type { InputSource } from '../../evidence/inputs.ts';
import type { EvidencePlace } from '../../evidence/read.ts';
import type { Library } from '../../library/library.ts';
import { unreadMessages } from '../../messages.ts';
import { redactor } from '../../redact/redactor.ts';
import type { Severity } from '../../report.ts';
import type { Io, Outcome } from '../../types.ts';
import { askOptions, type ClusterOptions, unlessSaid } from '../shared/cluster.ts';
import { ignoreList } from '../shared/ignored.ts';
import { inputsOf } from '../shared/inputs.ts';
import { troubleOf } from '../shared/troubles.ts';
import type { Checked } from './data.ts';
import { keptOfConfigurations } from './kept.ts';
import { checkConfigPage } from './page.ts';

export interface CheckConfigOptions
  extends Pick<ClusterOptions, 'deadline' | 'ca' | 'cert' | 'key' | 'authFile'> {
  /** A minor version. */
  flink?: string;
  failOn?: Severity;
}

/** `flinkdoc check-config <files...>` */
export async function checkConfigCommand(
  library: Library,
  paths: string[],
  options: CheckConfigOptions,
  io: Io,
): Promise<Outcome> {
  const asking = askOptions(
    { ...unlessSaid, ...options, quick: true, logs: false, threads: false, redact: 'secrets' },
    io,
    library.lang,
  );
  return checkConfigSources(library, await inputsOf(paths, asking, io), paths, options, io);
}

/** The same of inputs; `paths` is how they were named. */
export async function checkConfigSources(
  library: Library,
  sources: InputSource[],
  paths: string[],
  options: Pick<CheckConfigOptions, 'flink' | 'failOn'>,
  io: EvidencePlace & Pick<Io, 'data' | 'stderr' | 'env' | 'uid' | 'now'>,
): Promise<Outcome> {
  const { lang } = library;
  const { configurations, others } = await configurationsIn(sources, io);
  const keys = readConfigKeys(io.data);
  const names = new KeyNames(keys);
  const flinks = configurations.filter((configuration) => isFlinks(configuration, names));
  if (flinks.length === 0) throw nothingToCheck(paths, others);
  unreadMessages(
    io,
    lang,
    others.flatMap(({ file, why }) => (why === null ? [] : [{ file, why: troubleOf(why)[lang] }])),
  );
  const redact = redactor('secrets');
  const ignored = ignoreList(io);
  const checked = flinks.map((configuration): Checked => {
    const { file } = configuration;
    const flink = configuration.flink ?? options.flink ?? null;
    const all = judgeConfiguration(configuration, keys, flink, nearestName).map((finding) => {
      const named = finding.settings.map(({ key }) => key);
      return { finding, reason: ignored.reasonFor(finding.id, file, named) };
    });
    return {
      file,
      flink,
      settings: configuration.settings.size,
      findings: all.flatMap(({ finding, reason }) => (reason === null ? [finding] : [])),
      ignored: all.flatMap(({ finding, reason }) => (reason === null ? [] : [{ finding, reason }])),
    };
  });
  const entries = library.entries();
  const pagesFor = (id: string) =>
    entries.filter(({ explains }) => explains.includes(id)).map((page) => page.id);
  const { failOn } = options;
  const page = checkConfigPage({ checked, pagesFor, redact, ignored, failOn: failOn ?? 'warning' }, lang);
  const failed = page.checked!.problems.some(({ fails, ignored }) => fails && ignored === null);
  const exitCode = failOn !== undefined && failed ? exitCodes.no : exitCodes.ok;
  return { page, exitCode, kept: keptOfConfigurations(checked, redact, pagesFor, lang) };
}

/** A file of keys and values that are not Flink's configures something else. */
function isFlinks({ settings, resource }: Configuration, names: KeyNames): boolean {
  if (resource !== null) return true;
  return [...settings.keys()].some((key) => {
    const naming = names.naming(key, null);
    return naming.is !== 'unknown' || naming.belongs;
  });
}

function nothingToCheck(paths: string[], others: ReadConfigurations['others']): FlinkdocError {
  const trouble = others.find(({ why }) => why !== null);
  const hint = {
    en: 'Name a config.yaml, a flink-conf.yaml, a FlinkDeployment, a bundle of collect, or http://jobmanager:8081.',
    zh: '请给出 config.yaml、flink-conf.yaml、FlinkDeployment、collect 的包，或 http://jobmanager:8081。',
  };
  if (trouble) {
    const why = troubleOf(trouble.why!);
    return new FlinkdocError({
      en: [`"${trouble.file}" cannot be read: ${why.en}.`, hint.en],
      zh: [`读不了“${trouble.file}”：${why.zh}。`, hint.zh],
    });
  }
  const named = paths.map((path) => basename(path)).join(', ');
  return new FlinkdocError({
    en: [`There is no configuration of Flink in ${named}.`, hint.en],
    zh: [`${named} 里没有 Flink 的配置。`, hint.zh],
  });
}
