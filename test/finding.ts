import type { TriageFinding } from '../src/report.ts';

/** A finding of a rule, with what a test does not speak of left empty. */
export const findingWith = (more: Partial<TriageFinding>): TriageFinding => ({
  id: 'sink-saturated',
  severity: 'warning',
  role: 'cause',
  root: null,
  message: '',
  facts: {},
  seen: [],
  count: 1,
  firstAt: null,
  lastAt: null,
  playbooks: [],
  claimed: true,
  origin: null,
  userFrame: null,
  taskManager: null,
  about: null,
  also: [],
  point: null,
  ...more,
});
