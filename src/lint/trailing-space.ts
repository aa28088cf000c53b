import { faultKind } from '../content/fault.ts';
import type { Check } from './check.ts';

const found = faultKind<null>({
  code: 'trailing-space',
  severity: 'warning',
  en: { says: () => 'The line ends in a space.', mend: 'Take it out; --fix does.' },
  zh: { says: () => '行尾有空格。', mend: '删掉空格；--fix 会处理。' },
});

export const trailingSpace: Check = {
  kinds: [found],
  find: ({ sources }) =>
    sources.flatMap(({ file, lines }) =>
      lines.flatMap((line, index) =>
        line.endsWith(' ') || line.endsWith('\t') ? [found.at(file, index + 1, null)] : [],
      ),
    ),
};
