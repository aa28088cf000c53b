import type { Answers } from './answers.ts';
import type { Checkpoint, CheckpointPart, Checkpoints } from './checkpoints.ts';
import { checkpointsOf, partsOf, stagesOf } from './decode/checkpoints.ts';

/** The checkpoints of a job, with what was asked of the newest ones. */
export function checkpointsWith(asked: Answers, job: string): Checkpoints | null {
  const answer = asked.last('/jobs/:job/checkpoints', { job });
  const checkpoints = answer && checkpointsOf(answer.value);
  if (!checkpoints) return null;
  const whole = (checkpoint: Checkpoint): Checkpoint => ({
    ...checkpoint,
    parts: partsWith(asked, job, `${checkpoint.id}`),
  });
  return { ...checkpoints, history: checkpoints.history.map(whole) };
}

function partsWith(asked: Answers, job: string, checkpoint: string): CheckpointPart[] {
  const details = asked.last('/jobs/:job/checkpoints/details/:checkpoint', { job, checkpoint });
  if (!details) return [];
  return partsOf(details.value).map((part) => {
    const { vertex } = part;
    const subtasks = asked.last('/jobs/:job/checkpoints/details/:checkpoint/subtasks/:vertex', {
      job,
      checkpoint,
      vertex,
    });
    return subtasks ? { ...part, ...stagesOf(subtasks.value) } : part;
  });
}
