import type { ConfigRule } from '../rule.ts';
import { checkpointStorageRules } from './checkpoint-storage.ts';
import { checkpointTimingRules } from './checkpoint-timing.ts';
import { highAvailabilityRules } from './high-availability.ts';
import { memoryRules } from './memory.ts';
import { operatorRules } from './operator.ts';
import { pipelineRules } from './pipeline.ts';
import { processesRules } from './processes.ts';
import { recoveryRules } from './recovery.ts';
import { sqlRules } from './sql.ts';
import { startRules } from './start.ts';
import { stateRules } from './state.ts';
import { unalignedCheckpointsRules } from './unaligned-checkpoints.ts';

/** All rules about configurations. */
export const configRules: ConfigRule[] = [
  ...startRules,
  ...checkpointTimingRules,
  ...unalignedCheckpointsRules,
  ...checkpointStorageRules,
  ...recoveryRules,
  ...highAvailabilityRules,
  ...stateRules,
  ...memoryRules,
  ...pipelineRules,
  ...sqlRules,
  ...processesRules,
  ...operatorRules,
];
