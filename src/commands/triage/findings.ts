import {
  type Block,
  bullets,
  code,
  folded,
  heading,
  joined,
  paragraph,
  text,
  type Words,
} from '../../blocks/blocks.ts';
import { inEachLanguage, type Lang } from '../../language.ts';
import type { Role, Severity, TriageFinding } from '../../report.ts';
import { ruleSentence, unless } from '../../rules/rules.ts';
import { severityBadge } from '../../severity.ts';
import { shownPlace } from '../../triage/answers.ts';
import { count } from '../shared/text.ts';
import { quotes } from './quotes.ts';
import { type EntryOf, summaryOf } from './summary.ts';
import { span } from './timeline.ts';

/** Of more findings only the best are told; JSON has all. */
const mostFindings = 8;
const mostHarmless = 5;

interface FindingWords {
  title: string;
  /** What has not to be looked at, or not now. */
  harmless: string;
  /** Of what is seen only when it is opened. */
  evidence: string;
  severities: Record<Severity, string>;
  roles: Record<Role, string>;
  times: (times: number) => string;
  answeredBy: (pages: Words[]) => Words;
  nearest: (pages: Words[]) => Words;
  /** `name` is a system or a part of Flink. */
  cameOutOf: (name: string, frame: Words) => Words;
  yourCode: (frame: Words) => Words;
  noPage: string;
  left: (findings: number) => string;
}

export const findingWords = inEachLanguage<FindingWords>({
  en: {
    title: 'Findings',
    harmless: 'Harmless, or worth a look later',
    evidence: 'The lines and numbers that show it',
    severities: { critical: 'critical', warning: 'warning', notice: 'notice' },
    roles: {
      'first-fault': 'first fault',
      cause: 'cause',
      'unknown-cause': 'cause unknown',
      symptom: 'symptom',
      consequence: 'consequence',
      harmless: 'harmless',
    },
    times: (times) => count(times, 'time'),
    answeredBy: (pages) => text`Answered by ${joined(pages, ', ')}`,
    nearest: (pages) => text`No page claims this. Near it, for reading: ${joined(pages, ', ')}`,
    cameOutOf: (name, frame) => text`It came out of ${name}: ${frame}`,
    yourCode: (frame) => text`Your code: ${frame}`,
    noPage: 'No page claims this.',
    left: (findings) => `and ${findings} more`,
  },
  zh: {
    title: '发现',
    harmless: '无害或可以稍后再看',
    evidence: '作为依据的日志行和数字',
    severities: { critical: '严重', warning: '警告', notice: '提示' },
    roles: {
      'first-fault': '最初的故障',
      cause: '原因',
      'unknown-cause': '原因不明',
      symptom: '现象',
      consequence: '连带后果',
      harmless: '无害',
    },
    times: (times) => `${times} 次`,
    answeredBy: (pages) => text`看这页：${joined(pages, '、')}`,
    nearest: (pages) => text`没有页面对应它。可以参考：${joined(pages, '、')}`,
    cameOutOf: (name, frame) => text`异常出自 ${name}：${frame}`,
    yourCode: (frame) => text`你的代码：${frame}`,
    noPage: '没有页面对应它。',
    left: (findings) => `还有 ${findings} 条`,
  },
});

/** What has to be looked at, each finding with the lines that show it and the pages that answer it. */
export function findings(entryOf: EntryOf, serious: TriageFinding[], lang: Lang): Block[] {
  if (serious.length === 0) return [];
  const told = serious.slice(0, mostFindings);
  const more = serious.length - told.length;
  return [
    heading(2, findingWords[lang].title),
    ...told.flatMap((finding, at) => section(entryOf, finding, at + 1, lang)),
    ...(more > 0 ? [paragraph(findingWords[lang].left(more))] : []),
  ];
}

function section(entryOf: EntryOf, finding: TriageFinding, number: number, lang: Lang): Block[] {
  const words = findingWords[lang];
  const facts = [
    severityBadge(finding.severity, words.severities[finding.severity]),
    words.roles[finding.role],
    words.times(finding.count),
    ...(finding.firstAt === null ? [] : [span(finding.firstAt, finding.lastAt, lang)]),
  ];
  return [
    heading(3, text`${number}. ${summaryOf(finding, entryOf, lang)}`),
    paragraph(joined(facts, ' · ')),
    ...also(finding, lang),
    ...evidence(finding, lang),
    ...cameOutOf(finding, lang),
    ...refutedBy(finding, lang),
    paragraph(answers(finding, lang)),
  ];
}

function evidence(finding: TriageFinding, lang: Lang): Block[] {
  const quoted = quotes(finding);
  return quoted.length === 0 ? [] : [folded(findingWords[lang].evidence, quoted)];
}

function answers({ playbooks, claimed }: TriageFinding, lang: Lang): Words {
  const words = findingWords[lang];
  const commands = playbooks.slice(0, 3).map((id) => code(`flinkdoc show ${id}`));
  if (commands.length === 0) return words.noPage;
  return claimed ? words.answeredBy(commands) : words.nearest(commands);
}

/** The same, as other evidence shows it. */
function also({ also: others }: TriageFinding, lang: Lang): Block[] {
  const told = others.flatMap(({ id, facts }) => {
    const sentence = ruleSentence(id, facts, lang);
    return sentence ? [sentence] : [];
  });
  return told.length === 0 ? [] : [bullets(told)];
}

/** What would show that it is wrong. */
function refutedBy({ id }: TriageFinding, lang: Lang): Block[] {
  const sentence = unless(id, lang);
  return sentence === null ? [] : [paragraph(sentence)];
}

/** What is told of an exception that no page claims. */
function cameOutOf({ claimed, origin, userFrame }: TriageFinding, lang: Lang): Block[] {
  if (claimed) return [];
  const words = findingWords[lang];
  const lines = [
    ...(origin ? [words.cameOutOf(origin.name, code(origin.frame))] : []),
    ...(userFrame !== null && userFrame !== origin?.frame ? [words.yourCode(code(userFrame))] : []),
  ];
  return lines.length === 0 ? [] : [bullets(lines)];
}

/** What is harmless, a line each. */
export function harmless(entryOf: EntryOf, minor: TriageFinding[], lang: Lang): Block[] {
  const words = findingWords[lang];
  if (minor.length === 0) return [];
  const told = minor.slice(0, mostHarmless).map((finding) => {
    const [quote] = finding.seen;
    const where = quote ? [code(shownPlace(quote))] : [];
    const times = joined([words.times(finding.count), ...where], ', ');
    return text`${summaryOf(finding, entryOf, lang)} (${times})`;
  });
  const more = minor.length - told.length;
  return [heading(2, words.harmless), bullets([...told, ...(more > 0 ? [words.left(more)] : [])])];
}
