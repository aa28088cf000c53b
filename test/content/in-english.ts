import { type Fault, findingsOf } from '../../src/content/fault.ts';
import { en } from '../../src/words/lint/en.ts';

/** Faults as the linter tells them. */
export const inEnglish = (faults: Fault[]) => findingsOf(faults, en.faults);
