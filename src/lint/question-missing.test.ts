import { seeded, tree } from '../../test/lint-folder.ts';

seeded('question-missing', [
  'en/trees/entered.md',
  '',
  tree.replace('[which sink is it]', '[entered here]'),
  1,
]);
