import type { Answers } from './answers.ts';
import type { Checkpoint, CheckpointPart, Checkpoints } from './checkpoints.ts';

/** The checkpoints of a job, with what was asked of the newest ones. */
export function checkpointsWith(asked: Answers, job: string): Checkpoints | null {
  const checkpoints = asked.last('/jobs/:job/checkpoints', { job })?.said();
  if (!checkpoints) return null;
  const whole = (checkpoint: Checkpoint): Checkpoint => {
    let parts: CheckpointPart[] | null = null;
    return {
      ...checkpoint,
      get parts() {
        parts ??= partsWith(asked, job, `${checkpoint.id}`);
        return parts;
      },
    };
  };
  return { ...checkpoints, history: checkpoints.history.map(whole) };
}

function partsWith(asked: Answers, job: string, checkpoint: string): CheckpointPart[] {
  const details = asked.last('/jobs/:job/checkpoints/details/:checkpoint', { job, checkpoint });
  if (!details) return [];
  return details.said().map((part) => {
    const { vertex } = part;
    const subtasks = asked.last('/jobs/:job/checkpoints/details/:checkpoint/subtasks/:vertex', {
      job,
      checkpoint,
      vertex,
    });
    return subtasks ? { ...part, ...subtasks.said() } : part;
  });
}
