import { faultKind } from '../content/fault.ts';
import { lineOf } from '../content/source.ts';
import { firstLanguage } from '../language.ts';
import { type Check, idsOf } from './check.ts';

const dead = faultKind<{ id: string }>({
  code: 'related-dead',
  severity: 'problem',
  en: {
    says: ({ id }) => `There is no playbook "${id}".`,
    mend: 'Name a playbook that exists, or take the id out.',
  },
  zh: {
    says: ({ id }) => `没有 playbook“${id}”。`,
    mend: '换成已有的 playbook，或者去掉这个 id。',
  },
});

/** Every related id is that of a page; a translation has those of the page it translates. */
export const relatedDead: Check = {
  kinds: [dead],
  find: (folder, beyond) => {
    const ids = idsOf('playbook', folder, beyond);
    return folder.sources.flatMap((source) => {
      if (source.kind !== 'playbook' || source.page?.lang !== firstLanguage) return [];
      return source.page.related
        .filter((id) => !ids.has(id))
        .map((id) => dead.at(source.file, lineOf(source, 'related:'), { id }));
    });
  },
};
