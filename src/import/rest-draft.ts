import { headingsOf } from '../content/shape.ts';
import type { Block } from './block.ts';
import type { Draft } from './draft.ts';
import { fenced } from './fence.ts';
import { linesOf, type Notes, type Part } from './notes.ts';
import { place } from './place.ts';
import { languageOf, linksOf } from './propose.ts';

/** The page of what belongs to no topic. */
export const restId = 'imported-rest';

const words = {
  en: {
    title: 'Imported notes: the rest',
    summary: 'What the notes say outside their topics. Move it where it belongs, then delete this page.',
  },
  zh: {
    title: '导入的笔记：其余内容',
    summary: '笔记中不属于任何主题的内容：移到合适的页面后删除本页。',
  },
};

/** The front matter of the notes and all that stands outside their topics, in its order; empty when there is none. */
export function restDraft({ front }: Notes, rest: Part[]): Draft[] {
  if (!front && rest.length === 0) return [];
  const topic = { title: front?.title ?? '', parts: [{ heading: null, lines: [] }, ...rest] };
  const lang = languageOf(topic);
  const section = headingsOf[lang].guide.length - 1;
  return [
    {
      id: restId,
      lang,
      kind: 'guide',
      title: words[lang].title,
      own: { summary: words[lang].summary, area: 'code-and-packaging' },
      tags: [],
      aliases: [],
      symptoms: [],
      references: linksOf(topic),
      placed: [
        ...(front ? [{ block: asFence(front), headings: [], section }] : []),
        ...place(topic, 'guide').map((one) => ({ ...one, section })),
      ],
      lines: linesOf([{ heading: null, lines: front?.lines ?? [] }, ...rest]).length,
    },
  ];
}

function asFence({ language, lines }: NonNullable<Notes['front']>): Block {
  const text = lines.map((line) => line.text).filter((line) => line.trim() !== '');
  return { kind: 'fence', lines: fenced(text, language), indent: 0 };
}
