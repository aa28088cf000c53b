import {
  type Block,
  bullets,
  code,
  heading,
  type Inline,
  joined,
  paragraph,
  withCode,
} from '../../blocks/blocks.ts';
import { isCard } from '../../content/card.ts';
import type { Entry, Lang, Page, Playbook, Section } from '../../types.ts';
import { isOurs, legend, links, origin, sectionBlocks, written } from '../shared/facts.ts';
import { sharedWords } from '../shared/words.ts';
import type { TreeData } from './tree.ts';
import { between, showWords } from './words.ts';

/** What `show --format json` prints. */
export type ShowData = PlaybookData | TreeData;

export interface PlaybookData extends Omit<Playbook, 'sections' | 'asks'> {
  schemaVersion: 1;
  /** With `--section`, those. */
  sections: Omit<Section, 'blocks'>[];
  from: Entry['from'];
}

/** A whole playbook. `from` is where it comes from, `related` are the entries of its related pages; a tree may have the same id. */
export function playbookPage(
  playbook: Playbook,
  from: string[],
  related: Entry[],
  hasTree: boolean,
  lang: Lang,
): Page<PlaybookData> {
  const { title, summary, sections, references } = playbook;
  const [cards, rest] = [sections.filter(isCard), sections.filter((section) => !isCard(section))];
  const card = cards.flatMap(({ blocks }) => blocks);
  const body = written(rest).flatMap(sectionBlocks);
  return {
    data: playbookData(playbook, sections, from),
    blocks: [
      heading(1, withCode(title)),
      paragraph(withCode(summary)),
      paragraph(facts(playbook, from, hasTree, lang)),
      ...card,
      ...(card.length > 0 ? [paragraph(readOn(playbook, lang))] : []),
      ...legend([...card, ...body], lang),
      ...body,
      ...relatedPages(related, lang),
      ...links(showWords[lang].references, references),
      ...checked(playbook, lang),
    ],
  };
}

/** Where the rest of a page is, below its card: the section that mends it. */
function readOn({ id, kind }: Playbook, lang: Lang): Inline[] {
  const section = kind === 'problem' ? 'fix' : 'steps';
  return showWords[lang].readOn(code(`flinkdoc show ${id} --section ${section}`));
}

/** Some sections of a playbook. */
export function sectionsPage(
  playbook: Playbook,
  from: string[],
  sections: Section[],
  lang: Lang,
): Page<ShowData> {
  const body = sections.flatMap(sectionBlocks);
  return {
    data: playbookData(playbook, sections, from),
    blocks: [heading(1, withCode(playbook.title)), ...legend(body, lang), ...body],
  };
}

function playbookData(playbook: Playbook, sections: Section[], from: string[]): PlaybookData {
  const written = sections.map(({ heading, slug, markdown, steps }) => ({ heading, slug, markdown, steps }));
  return { schemaVersion: 1, ...playbook, sections: written, from };
}

function relatedPages(related: Entry[], lang: Lang): Block[] {
  if (related.length === 0) return [];
  const lines = related.map(({ id, title }) =>
    sharedWords[lang].opens(withCode(title), code(`flinkdoc show ${id}`)),
  );
  return [heading(2, showWords[lang].related), bullets(lines)];
}

function facts(
  { id, area, dataRisk, flink }: Playbook,
  from: string[],
  hasTree: boolean,
  lang: Lang,
): Inline[] {
  const { facts: fact } = showWords[lang];
  const { areas, dataRisks } = sharedWords[lang];
  return joined(
    [
      fact.page(code(id)),
      ...(dataRisk ? [fact.dataRisk(dataRisks[dataRisk])] : []),
      ...(flink ? [fact.flink(flink)] : []),
      fact.area(areas[area]),
      ...(hasTree ? [fact.questions(code(`flinkdoc diagnose ${id}`))] : []),
      ...(isOurs(from) ? [] : [fact.from(origin(from, lang))]),
    ],
    between,
  );
}

function checked({ verified }: Playbook, lang: Lang): Block[] {
  return verified ? [paragraph(showWords[lang].checkedOn(verified.date, verified.flink))] : [];
}
