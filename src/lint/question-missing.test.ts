import { seeded, tree } from '../../test/lint-folder.ts';

const entered = tree.replace('[which sink is it]', '[entered here]');

seeded('question-missing', ['en/trees/entered.md', '', entered, 1], [['zh/trees/entered.md', '', entered]]);
