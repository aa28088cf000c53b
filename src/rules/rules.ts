import { checkpoints } from './checkpoints.ts';
import { leaders } from './leaders.ts';
import { processes } from './processes.ts';
import { restarts } from './restarts.ts';
import type { Rule } from './rule.ts';
import { threadRules } from './thread-rules.ts';

/** All rules. A rule is a file, and a line here. */
export const rules: Rule[] = [restarts, checkpoints, leaders, processes, ...threadRules] as Rule[];
