import { enoughAsks, seeded } from '../../test/lint-folder.ts';

const symptoms = 'symptoms: [the sink is slow]';
const seed = `${symptoms}${enoughAsks.replace('[', '[Is thing 3 what?, ')}`;

seeded(
  'asks-shared',
  ['en/playbooks/sink-slow.md', symptoms, seed, 11],
  [['zh/playbooks/sink-slow.md', 'symptoms: [写入慢]', `symptoms: [写入慢]${enoughAsks}`]],
);
