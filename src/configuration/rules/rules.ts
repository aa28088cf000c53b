import type { ConfigRule } from '../rule.ts';
import { checkpointingRules } from './checkpointing.ts';
import { limitRules } from './limits.ts';
import { operatorRules } from './operator.ts';
import { switchRules } from './switches.ts';

/** All rules about configurations. */
export const configRules: ConfigRule[] = [
  ...checkpointingRules,
  ...limitRules,
  ...operatorRules,
  ...switchRules,
];
