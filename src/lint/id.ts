import { faultKind } from '../content/fault.ts';
import type { Check } from './check.ts';

const notAnId = faultKind<{ id: string }>({
  code: 'id',
  severity: 'problem',
  unusable: true,
  en: {
    says: ({ id }) => `"${id}" is not an id.`,
    mend: 'Name the file with lower-case words and dashes: noun and failing state.',
  },
  zh: {
    says: ({ id }) => `“${id}”不能作 id。`,
    mend: '文件名用小写英文单词，以连字符相连：对象加故障现象。',
  },
});

/** A file is named by its id. */
export const fileName: Check = {
  kinds: [notAnId],
  find: ({ sources }) =>
    sources
      .filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      .map(({ file, id }) => notAnId.at(file, 1, { id })),
};
