import {
  type Block,
  bullets,
  checklist,
  code,
  codeBlock,
  heading,
  paragraph,
  text,
  withCode,
} from '../../blocks/blocks.ts';
import type { KeptEvent } from '../../incident/event.ts';
import type { Incident } from '../../incident/read.ts';
import { answerArgument, answersOnce, openWalk } from '../../incident/walks.ts';
import { firstLanguage } from '../../language.ts';
import type { Library } from '../../library/library.ts';
import type { Page, Playbook } from '../../types.ts';
import { legend } from '../shared/facts.ts';
import { shellWord } from '../shared/text.ts';
import { sharedWords } from '../shared/words.ts';
import type { IncidentData } from './data.ts';
import { eventSentence, pageTitle } from './event-sentence.ts';
import { incidentWords } from './words.ts';

/** So many events are told, the last ones: nobody reads more, and the file may be anybody's. */
const most = 500;

/** An incident, as the ticket of the night. */
export function incidentPage(library: Library, incident: Incident, file: string): Page<IncidentData> {
  const { lang } = library;
  const words = incidentWords[lang];
  const all = answersOnce(incident.events);
  const events = all.slice(-most);
  const [earlier, { unreadable }] = [all.length - events.length, incident];
  const playbook = reached(events, library);
  const open = openCommand(incident.events, library, file);
  const [first, last] = [events[0], events.at(-1)];
  const day = first ? dayOf(first.at) : file;
  return {
    data: { schemaVersion: 1, file, events, earlier, unreadable, playbook: playbook?.id ?? null, open },
    blocks: [
      heading(1, playbook ? words.title(day, withCode(playbook.title)) : words.titleAlone(day)),
      ...(first && last ? [facts(first.at, last.at, playbook, library)] : [paragraph(words.empty)]),
      ...(open
        ? [
            heading(2, words.open),
            paragraph(words.goOn(pageTitle(open.tree, true, library))),
            codeBlock('sh', open.command),
          ]
        : []),
      ...(earlier > 0 ? [paragraph(words.earlier(earlier))] : []),
      ...inDays(events, library),
      ...(unreadable > 0 ? [paragraph(words.unreadable(unreadable))] : []),
      ...(playbook ? nextSteps(playbook, library) : []),
    ],
  };
}

/** The page of the last verdict on the job that has one. */
function reached(events: KeptEvent[], library: Library): Playbook | null {
  const pages = events.flatMap((event) => {
    if (event.what !== 'verdict' || !['diagnose', 'triage'].includes(event.by)) return [];
    const [best] = event.pages;
    return best === undefined ? [] : (library.playbook(best) ?? []);
  });
  return pages.at(-1) ?? null;
}

function openCommand(events: KeptEvent[], library: Library, file: string): IncidentData['open'] {
  const walk = openWalk(events);
  if (!walk || !library.tree(walk.tree)) return null;
  const answers = walk.walk.map((choice) => answerArgument(choice, (id) => library.tree(id)));
  if (answers.includes(null)) return null;
  const command = [
    `flinkdoc diagnose ${walk.tree}`,
    ...(library.lang === firstLanguage ? [] : [`--lang ${library.lang}`]),
    `--incident ${shellWord(file)}`,
    ...walk.evidence.map((name) => `--evidence ${shellWord(name)}`),
    ...answers.map((answer) => `--answer ${shellWord(answer!)}`),
  ].join(' ');
  return { tree: walk.tree, command };
}

function facts(first: string, last: string, playbook: Playbook | null, { lang }: Library): Block {
  const words = incidentWords[lang];
  return bullets([
    words.when(timeOf(first), dayOf(first) === dayOf(last) ? clockOf(last) : timeOf(last)),
    ...(playbook ? [words.verdict(withCode(playbook.summary))] : []),
    ...(playbook?.dataRisk ? [words.dataRisk(sharedWords[lang].dataRisks[playbook.dataRisk])] : []),
    ...(playbook ? [words.playbook(code(`flinkdoc show ${playbook.id}`))] : []),
  ]);
}

/** What happened, day by day. */
function inDays(events: KeptEvent[], library: Library): Block[] {
  const days = [...new Set(events.map(({ at }) => dayOf(at)))];
  return days.flatMap((day) => [
    heading(2, incidentWords[library.lang].day(day)),
    bullets(
      events
        .filter(({ at }) => dayOf(at) === day)
        .map((event) => text`${clockOf(event.at)} ${eventSentence(event, library)}`),
    ),
  ]);
}

/** What to do, by the page of the verdict: the part of it that comes first. */
function nextSteps({ id, title, sections }: Playbook, { lang }: Library): Block[] {
  const words = incidentWords[lang];
  const work = sections.find(({ slug }) => slug === 'stop-the-bleeding' || slug === 'steps');
  const steps = checklist(work?.blocks ?? []);
  return [
    heading(2, words.next(withCode(title))),
    ...legend(steps, lang),
    ...steps,
    paragraph(words.rest(code(`flinkdoc show ${id}`))),
  ];
}

const dayOf = (at: string) => new Date(at).toISOString().slice(0, 10);
const clockOf = (at: string) => new Date(at).toISOString().slice(11, 19);
const timeOf = (at: string) => `${dayOf(at)} ${clockOf(at)}`;
