import { type Fault, findingOf } from '../../src/content/fault.ts';

/** Faults as the linter tells them. */
export const inEnglish = (faults: Fault[]) => faults.map((fault) => findingOf(fault, 'en'));
