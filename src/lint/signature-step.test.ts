import { seeded } from '../../test/lint-folder.ts';

const line = "match: 'The buffer is full after \\d+ ms'";
const file = 'en/playbooks/sink-slow.md';

seeded('signature-step', [file, line, `${line}\n    step: 'fix 2: Do it'`, 12]);
seeded('signature-step', [file, line, `${line}\n    step: 'fix 1: Leave it'`, 12]);
seeded('signature-step', [file, line, `${line}\n    step: Do it`, 12]);
