import { checkpoints } from './logs/checkpoints.ts';
import { leaders } from './logs/leaders.ts';
import { processes } from './logs/processes.ts';
import { restarts } from './logs/restarts.ts';
import type { Rule } from './rule.ts';
import { threadRules } from './threads/threads.ts';

/** All rules. A rule is a file, and a line here. */
export const rules: Rule[] = [restarts, checkpoints, leaders, processes, ...threadRules] as Rule[];
