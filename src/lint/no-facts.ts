import type { FlinkFacts } from './flink-facts.ts';

/** For checks that need no table of `data/`. */
export const noFacts: FlinkFacts = {
  configKeys: [],
  connectorOptions: [],
  metrics: [],
  restPaths: [],
  commandLines: [],
  failureReasons: [],
  quotes: [],
  classes: new Map(),
};
