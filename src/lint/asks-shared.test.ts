import { seeded } from '../../test/lint-folder.ts';

const symptoms = 'symptoms: [the sink is slow]';
const seed = `${symptoms}\nasks: [Is thing 3 what?]`;
const fewer = ['en/playbooks/sink-slow.md:11 asks-few', 'zh/playbooks/sink-slow.md:1 asks-few'];

seeded('asks-shared', ['en/playbooks/sink-slow.md', symptoms, seed, 11], fewer);
