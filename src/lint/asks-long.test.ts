import { enoughAsks, seeded } from '../../test/lint-folder.ts';

const symptoms = 'symptoms: [which sink is it]';
const asks = Array.from({ length: 30 }, (_, number) => `why is sink ${number} slow`);
const long = `why is it ${'so '.repeat(37)}`.slice(0, 120);
const seed = `${symptoms}\nasks:\n${[...asks, long, `${long}x`].map((ask) => `  - ${ask}`).join('\n')}`;

seeded(
  'asks-long',
  ['en/trees/sinks.md', symptoms, seed, 37],
  [['zh/trees/sinks.md', 'symptoms: [哪个 sink]', `symptoms: [哪个 sink]${enoughAsks}`]],
);
