import { badge, type Inline, type Tone } from './blocks/blocks.ts';
import type { Severity } from './report.ts';

/** How each looks. */
const toneOf: Record<Severity, Tone> = { critical: 'bad', warning: 'careful', notice: 'plain' };

/** The worst first. */
export const severities: readonly Severity[] = ['critical', 'warning', 'notice'];

/** A severity as a badge, by what it is called. */
export const severityBadge = (severity: Severity, called: string): Inline => badge(toneOf[severity], called);

/** Whether one is as bad as another, or worse. */
export const isAsBad = (one: Severity, other: Severity) =>
  severities.indexOf(one) <= severities.indexOf(other);
