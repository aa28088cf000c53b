import { howToBeSure } from '../content/card.ts';
import { faultKind } from '../content/fault.ts';
import { beSureLabel, cardHeading } from '../content/headings.ts';
import { lineOf } from '../content/source.ts';
import type { Check } from './check.ts';

const missing = faultKind<{ label: string }>({
  code: 'card-command',
  severity: 'warning',
  en: {
    says: ({ label }) => `"${label}" on the card has no command below it.`,
    mend: 'Give one command that can be pasted as it is, as a code block, and say what its answer means.',
  },
  zh: {
    says: ({ label }) => `先做什么里的“${label}”下面没有命令。`,
    mend: '用代码块写一条能直接粘贴的命令，说明结果怎么看。',
  },
});

/** What a card says of how to be sure is a command: at 3 a.m. nobody looks for one. A card need not say it. */
export const cardCommand: Check = {
  kinds: [missing],
  find: ({ sources }) =>
    sources.flatMap((source) => {
      if (source.kind !== 'playbook' || !source.page) return [];
      const sure = howToBeSure(source.page);
      if (sure === null || sure.markdown.includes('```')) return [];
      const { lang } = source.page;
      return [
        missing.at(source.file, lineOf(source, `## ${cardHeading[lang]}`), {
          label: beSureLabel[lang].slice(0, -1),
        }),
      ];
    }),
};
