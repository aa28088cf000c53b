import type { Flag } from '../command.ts';

/** The flag of the commands that look through pages. */
export const tag: Flag = {
  flags: '-t, --tag <tag>',
  does: { en: 'only pages with this tag', zh: '只看带这个标签的页面' },
};
