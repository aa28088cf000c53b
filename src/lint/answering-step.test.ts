import { seeded } from '../../test/lint-folder.ts';

const line = "match: 'The buffer is full after \\d+ ms'";
const file = 'en/playbooks/sink-slow.md';

seeded('answering-step', [file, line, `${line}\n    step: 'fix 2: Do it'`, 12]);
seeded('answering-step', [file, line, `${line}\n    step: 'fix 1: Leave it'`, 12]);
seeded('answering-step', [file, line, `${line}\n    step: Do it`, 12]);

const explains = 'explains: []';
const steps = (id: string, step: string) => `explains: [sink-saturated]\nsteps:\n  ${id}: "${step}"`;

seeded('answering-step', [file, explains, steps('sink-saturated', 'fix 1: Leave it'), 18]);
seeded('answering-step-unasked', [file, explains, steps('sink-buffer-full', 'fix 1: Do it'), 18]);
