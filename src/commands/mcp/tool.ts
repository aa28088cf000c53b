import type { Library } from '../../library/library.ts';
import type { Io, Outcome } from '../../types.ts';
import type { ClusterOptions } from '../shared/cluster.ts';
import type { Redaction } from '../triage/judge-files.ts';
import type { Allowed } from './allowed.ts';
import type { Inputs } from './inputs.ts';
import type { schemas } from './schemas.ts';

/** What a tool works with. */
export interface Call {
  library: Library;
  /** Without the streams of the protocol. */
  io: Io & { stop: AbortSignal };
  allowed: Allowed;
  /** How clusters are reached, who ends it, and who is told of rounds. */
  cluster: ClusterOptions;
  redact: Redaction;
}

/** A tool runs the command of that name, with what is allowed. */
export interface Tool {
  /** As agents call it. */
  name: string;
  input: keyof Inputs;
  output: keyof typeof schemas;
  /** Its page quotes evidence, and it reads much: one such tool runs at a time. */
  evidence: boolean;
  /** Whether it may ask a cluster. */
  asks: boolean;
  /** What has to be allowed, one of them; nothing where it is always there. */
  needs: ('roots' | 'clusters')[];
  run: (call: Call, given: never) => Promise<Outcome>;
}

/** Declares a tool, with the type of what it is given. */
export const tool = <Input extends keyof Inputs>(
  declared: Omit<Tool, 'input' | 'run'> & {
    input: Input;
    run: (call: Call, given: Inputs[Input]) => Promise<Outcome>;
  },
): Tool => declared as unknown as Tool;
