import { code, text, type Words, withCode } from '../../blocks/blocks.ts';
import type {
  AnsweredEvent,
  IncidentEvent,
  OpenedEvent,
  SearchedEvent,
  VerdictEvent,
} from '../../incident/event.ts';
import type { Library } from '../../library/library.ts';
import { keyOf } from '../../search/key.ts';
import { severityBadge } from '../../severity.ts';
import { shellWord } from '../shared/text.ts';
import { findingWords } from '../triage/words.ts';
import { incidentWords } from './words.ts';

/** One thing that happened, in the language of the pages; what they no longer have is told as it was kept. */
export function eventSentence(event: IncidentEvent, library: Library): Words {
  const words = incidentWords[library.lang];
  switch (event.what) {
    case 'searched':
      return searched(event, library);
    case 'opened':
      return words.opened(pageTitle(event.page, event.tree, library), code(commandOf(event)));
    case 'answered':
      return answered(event, library);
    case 'read': {
      const files = event.files.map(code);
      const [from, to] = files;
      if (event.by === 'collect' && from && to) return words.collected(from, to);
      const more = event.more > 0 ? [words.more(event.more)] : [];
      return words.read(code(`flinkdoc ${event.by}`), [...files, ...more]);
    }
    case 'verdict':
      return judged(event, library);
  }
}

function searched({ query, fits, pages }: SearchedEvent, { lang }: Library): Words {
  const words = incidentWords[lang];
  const what = query === null ? words.pasted : code(query);
  if (pages.length === 0) return words.inVain(what);
  return (fits ? words.searched : words.weakly)(what, pages.map(code));
}

function answered({ choice, by, ...kept }: AnsweredEvent, library: Library): Words {
  const words = incidentWords[library.lang];
  const question = library.tree(choice.tree)?.questions[choice.question - 1];
  const asked = withCode(question?.text ?? kept.question);
  if (choice.choice === 0) return words.skipped(asked);
  const answer = withCode(question?.answers[choice.choice - 1]?.label ?? kept.answer);
  return (by === 'evidence' ? words.byEvidence : words.answered)(asked, answer);
}

function judged({ by, says, severity, pages }: VerdictEvent, library: Library): Words {
  const words = incidentWords[library.lang];
  const [best] = pages;
  const sentence = says === '' && best !== undefined ? pageTitle(best, false, library) : withCode(says);
  const bad = severity && severityBadge(severity, findingWords[library.lang].severities[severity]);
  const line = bad ? words.severity(bad, sentence) : sentence;
  const steps = pages.map((id) => code(`flinkdoc show ${id}`));
  const verdict = by === 'diagnose' ? words.walked(line) : words.judged(by, line);
  return text`${verdict}${steps.length > 0 ? words.steps(steps) : []}`;
}

function commandOf({ page, tree, sections }: OpenedEvent): string {
  const only = sections.length > 0 ? [`--section ${shellWord(sections.join(','))}`] : [];
  return [`flinkdoc show ${page}`, ...(tree ? ['--tree'] : []), ...only].join(' ');
}

/** The title of a page, or its id where it is gone. */
export function pageTitle(id: string, tree: boolean, library: Library): Words {
  const title = library.entry(keyOf({ kind: tree ? 'tree' : 'problem', id }))?.title;
  return title === undefined ? code(id) : withCode(title);
}
