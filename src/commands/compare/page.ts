import {
  type Block,
  bullets,
  code,
  codeBlock,
  heading,
  inline,
  paragraph,
  plainText,
  type Words,
} from '../../blocks/blocks.ts';
import type { FindingChange, LookComparison } from '../../changes/look.ts';
import type { Lang } from '../../language.ts';
import { duration } from '../../rules/measured/phrases.ts';
import { severityBadge } from '../../severity.ts';
import type { Page } from '../../types.ts';
import { shellWord } from '../shared/text.ts';
import { clock } from '../triage/timeline.ts';
import { findingWords } from '../triage/words.ts';
import { type CompareData, type Compared, compareData, type SideData, summary } from './data.ts';
import { jobBlocks, settingsTable } from './jobs.ts';
import { comparisonVerdict, serious } from './verdict.ts';
import { compareWords } from './words.ts';

/** What changed from one side to the other, the worst first. */
export function comparePage(compared: Compared, lang: Lang): Page<CompareData> {
  const { verdict, outcome } = comparisonVerdict(compared.comparison, lang);
  const missing = notCompared(compared, lang);
  const said = { verdict, outcome, notCompared: missing.map((line) => plainText(inline(line))) };
  const data = compareData(compared, said, lang);
  const words = compareWords[lang];
  return {
    data,
    blocks: [
      heading(1, verdict),
      bullets(sides(data, lang)),
      ...findings(compared, lang),
      ...stays(compared, lang),
      ...cluster(compared.comparison, lang),
      ...data.jobs.flatMap((job) => jobBlocks(job, lang)),
      ...(data.settings.length > 0
        ? [heading(2, words.settings), ...settingsTable(data.settings, lang)]
        : []),
      ...(missing.length > 0 ? [heading(2, words.notCompared), bullets(missing)] : []),
      paragraph(words.next),
      codeBlock('sh', `flinkdoc triage ${shellWord(data.after.file)}`),
    ],
  };
}

function sides({ before, after, jobs }: CompareData, lang: Lang): Words[] {
  const words = compareWords[lang];
  const [from, to] = [before.at, after.at].map((at) => (at === null ? null : Date.parse(`${at}Z`)));
  const apart =
    from == null || to == null || from === to
      ? []
      : [to >= from ? words.apart(duration(to - from)) : words.earlier(duration(from - to))];
  const side = (label: string, { file, flink, at }: SideData, which: 'before' | 'after', more: string[]) =>
    words.side(label, code(file), [
      ...(flink === null ? [] : [`Flink ${flink}`]),
      ...(at === null ? [] : [`${clock(Date.parse(`${at}Z`))} UTC`]),
      ...more,
      ...jobs.flatMap((job) => (job[which] ? [`${job[which].name} ${job[which].state}`] : [])).slice(0, 3),
    ]);
  return [side(words.before, before, 'before', []), side(words.after, after, 'after', apart)];
}

/** What came, went or changed its severity; a notice that went is no news. */
function findings(compared: Compared, lang: Lang): Block[] {
  const changed = compared.comparison.findings.filter(
    (change) =>
      ['new', 'worse', 'better'].includes(change.fate) || (change.fate === 'gone' && serious(change)),
  );
  if (changed.length === 0) return [];
  return [
    heading(2, compareWords[lang].findings),
    bullets(changed.map((change) => findingLine(change, compared, lang))),
  ];
}

function findingLine(change: FindingChange, compared: Compared, lang: Lang): Words {
  const words = compareWords[lang];
  const { severities } = findingWords[lang];
  const { before, after, fate } = change;
  const fateWord = fate === 'unjudged' ? '' : words.fates[fate];
  const now = (after ?? before)!.severity;
  const severity = severityBadge(now, severities[now]);
  const was =
    before && after && before.severity !== after.severity ? [words.was(severities[before.severity])] : [];
  const [page] = (after ?? before)!.claimed ? (after ?? before)!.playbooks : [];
  const read = page === undefined || fate === 'gone' ? null : words.read(code(`flinkdoc show ${page}`));
  return words.finding([fateWord, severity, ...was], summary(change, compared, lang), read);
}

/** What is as it was; of notices nobody wants to hear twice. */
function stays(compared: Compared, lang: Lang): Block[] {
  const same = compared.comparison.findings.filter((change) => change.fate === 'still' && serious(change));
  if (same.length === 0) return [];
  const { severities } = findingWords[lang];
  return [
    heading(2, compareWords[lang].stays),
    bullets(
      same.map((change) =>
        compareWords[lang].finding(
          [severityBadge(change.after!.severity, severities[change.after!.severity])],
          summary(change, compared, lang),
          null,
        ),
      ),
    ),
  ];
}

function cluster({ flink, taskManagers, slots }: LookComparison, lang: Lang): Block[] {
  const words = compareWords[lang];
  const lines = [
    ...(flink ? [words.flink(flink.before!, flink.after!)] : []),
    ...(taskManagers ? [words.taskManagers(taskManagers.before!, taskManagers.after!)] : []),
    ...(slots ? [words.slots(slots.before!, slots.after!)] : []),
  ];
  return lines.length === 0 ? [] : [heading(2, words.cluster), bullets(lines)];
}

function notCompared(compared: Compared, lang: Lang): Words[] {
  const words = compareWords[lang];
  const sides = [compared.before, compared.after];
  const without = sides.filter(({ cluster }) => !cluster);
  const unset = sides.filter(({ cluster }) => cluster && !cluster.configuration);
  return [
    ...without.map(({ file }) => words.noCluster(code(file))),
    ...(without.length > 0 ? [] : unset.map(({ file }) => words.noSettings(code(file)))),
    ...compared.comparison.findings
      .filter((change) => change.fate === 'unjudged' && serious(change))
      .map((change) => {
        const side = change.after ? words.before : words.after;
        return words.unjudged(side, words.lacks[change.why!], summary(change, compared, lang));
      }),
  ];
}
