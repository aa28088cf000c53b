import {
  type Block,
  bullets,
  code,
  codeBlock,
  heading,
  joined,
  link,
  paragraph,
  plainText,
  strong,
  type Words,
} from '../../blocks/blocks.ts';
import type { ConfigFinding } from '../../configuration/judge.ts';
import type { Lang } from '../../language.ts';
import { severities, severityBadge } from '../../severity.ts';
import type { Page } from '../../types.ts';
import { ignoredBlocks, wrongBlocks, wrongEntries } from '../shared/ignored-words.ts';
import { shownValue } from '../shared/text.ts';
import { checkRun } from './check-run.ts';
import type { CheckConfigData, Checked, CheckedAll, ConfigFindingData } from './data.ts';
import { addressOf } from './source.ts';
import { checkConfigWords } from './words.ts';

/** What is wrong with configurations, and what to set instead. */
export function checkConfigPage(all: CheckedAll, lang: Lang): Page<CheckConfigData> {
  return {
    data: {
      schemaVersion: 1,
      configurations: all.checked.map(({ file, flink, settings, findings }) => ({
        file,
        flink,
        settings,
        findings: findings.map((finding) => dataOf(finding, flink, all, lang)),
      })),
      ignored: all.ignored.used,
      wrongEntries: wrongEntries(all.ignored, lang).map(({ mend: _, ...finding }) => finding),
    },
    checked: checkRun(all, lang),
    blocks: [
      ...all.checked.flatMap((checked) => blocksOf(checked, all, lang)),
      ...wrongBlocks(all.ignored, lang),
      ...ignoredBlocks(all.ignored, lang),
    ],
  };
}

function dataOf(
  finding: ConfigFinding,
  flink: string | null,
  all: CheckedAll,
  lang: Lang,
): ConfigFindingData {
  const { id, severity, settings, says, instead, source, ofThumb } = finding;
  return {
    id,
    severity,
    settings: settings.map(({ key, value, line }) => ({
      key,
      value: source === null ? null : shownValue(key, value, all.redact),
      line,
    })),
    message: plainText(says[lang]),
    instead: plainText(instead[lang]),
    source: source === null ? null : addressOf(source, flink),
    ruleOfThumb: ofThumb,
    playbooks: all.pagesFor(id),
  };
}

function blocksOf({ file, flink, settings, findings }: Checked, all: CheckedAll, lang: Lang): Block[] {
  const words = checkConfigWords[lang];
  const counts = severities.flatMap((severity) => {
    const found = findings.filter((finding) => finding.severity === severity).length;
    return found === 0 ? [] : [words.severities[severity](found)];
  });
  return [
    heading(1, words.title(code(file))),
    bullets([
      words.settings(settings),
      flink === null ? words.noFlink : words.flink(flink),
      ...(counts.length > 0 ? [words.found(counts)] : []),
    ]),
    ...(findings.length === 0 ? [paragraph(words.nothing)] : []),
    ...severities.flatMap((severity) => {
      const found = findings.filter((finding) => finding.severity === severity);
      if (found.length === 0) return [];
      return [
        heading(2, severityBadge(severity, words.headings[severity])),
        ...found.flatMap((finding) => section(finding, file, flink, all, lang)),
      ];
    }),
  ];
}

function section(
  { id, settings, says, instead, source, ofThumb }: ConfigFinding,
  file: string,
  flink: string | null,
  all: CheckedAll,
  lang: Lang,
): Block[] {
  const words = checkConfigWords[lang];
  const pages = all.pagesFor(id).slice(0, 2);
  const below: Words[] = [
    ...(source === null
      ? []
      : [words.source(source.includes('/') ? link(addressOf(source, flink)) : code(source))]),
    ...(ofThumb ? [words.ofThumb] : []),
    ...(pages.length > 0 ? [words.read(pages.map((page) => code(`flinkdoc show ${page}`)))] : []),
  ];
  return [
    heading(3, says[lang]),
    ...(settings.length === 0
      ? []
      : [
          codeBlock(
            'text',
            settings
              .map(({ key, value, line }) => {
                const place = line === null ? file : `${file}:${line}`;
                // What an unknown key holds may be a secret under a name that nobody knows.
                const shown =
                  source === null ? '' : `: ${shownValue(key, value, all.redact).replace(/\s+/g, ' ')}`;
                return `${place}: ${key}${shown}`;
              })
              .join('\n'),
          ),
        ]),
    paragraph(strong(instead[lang])),
    ...(below.length > 0 ? [paragraph(joined(below, ' · '))] : []),
  ];
}
