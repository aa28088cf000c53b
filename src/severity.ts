import type { Severity } from './report.ts';

/** The worst first. */
export const severities: readonly Severity[] = ['critical', 'warning', 'notice'];

/** Whether one is as bad as another, or worse. */
export const isAsBad = (one: Severity, other: Severity) =>
  severities.indexOf(one) <= severities.indexOf(other);
