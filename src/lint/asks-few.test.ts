import { seeded } from '../../test/lint-folder.ts';

const symptoms = 'symptoms: [the sink is slow]';
const asks = Array.from({ length: 29 }, (_, number) => `why is sink ${number} slow`).join(', ');
const seed = `${symptoms}\nasks: [${asks}]`;

seeded('asks-few', ['en/playbooks/sink-slow.md', symptoms, seed, 11]);
