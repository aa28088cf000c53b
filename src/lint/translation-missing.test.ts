import { seeded, tree } from '../../test/lint-folder.ts';

seeded('translation-missing', [
  'en/trees/new.md',
  '',
  tree.replace('[which sink is it]', '[another tree]'),
  1,
]);
