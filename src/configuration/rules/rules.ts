import type { ConfigRule } from '../rule.ts';
import { checkpointingRules } from './checkpointing.ts';

/** All rules about configurations. */
export const configRules: ConfigRule[] = [...checkpointingRules];
