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
import type { Lang } from '../../language.ts';
import type { TriageFinding } from '../../report.ts';
import { needOf, ruleSentence, unless } from '../../rules/findings.ts';
import { severityBadge } from '../../severity.ts';
import { shownPlace } from '../../triage/answers.ts';
import { quotes } from './quotes.ts';
import { type EntryOf, summaryOf } from './summary.ts';
import { span } from './timeline.ts';
import { findingWords } from './words.ts';

/** Of more findings only the best are told; JSON has all. */
const mostFindings = 8;
const mostHarmless = 5;

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
  const told = sentencesOf(others, lang);
  return told.length === 0 ? [] : [bullets(told)];
}

/** What the threads of a vertex do that the graph only names: nearer to the fix than any page. */
export const inItsThreads = ({ also: others }: TriageFinding, lang: Lang): Words[] =>
  sentencesOf(
    others.filter(({ id }) => needOf(id) === 'threads'),
    lang,
  );

const sentencesOf = (others: TriageFinding['also'], lang: Lang): Words[] =>
  others.flatMap(({ id, facts }) => {
    const sentence = ruleSentence(id, facts, lang);
    return sentence ? [sentence] : [];
  });

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
    return words.seen(summaryOf(finding, entryOf, lang), words.times(finding.count), where);
  });
  const more = minor.length - told.length;
  return [heading(2, words.harmless), bullets([...told, ...(more > 0 ? [words.left(more)] : [])])];
}
