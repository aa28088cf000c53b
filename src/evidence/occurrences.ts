import type { JobEvent } from './evidence.ts';

/** How many times something happened: of long series an event stands for several. */
export const occurrences = (events: JobEvent[]) => events.reduce((sum, { count }) => sum + count, 0);
