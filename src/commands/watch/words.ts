import { joined, strong, text, type Words } from '../../blocks/blocks.ts';
import { inEachLanguage } from '../../language.ts';
import { duration } from '../../rules/measured/phrases.ts';
import { count } from '../shared/text.ts';

/** A job, a task or an exception out of evidence, as it is told. */
type Told = Words;

interface WatchWords {
  /** Of the page of all that happened. */
  title: (url: Words) => Words;
  begins: (url: Words, flink: string | null, jobs: string[], every: number) => Words;
  quiet: string;
  finding: (facts: Words[], summary: Words, read: Words | null) => Words;
  read: (page: Words) => Words;
  stands: string;
  appears: string;
  returns: (gone: number) => string;
  worsens: (before: string) => string;
  goneSince: (since: string) => string;
  stood: (milliseconds: number) => string;
  held: (milliseconds: number) => string;
  jobAppears: (job: Told, state: string) => Words;
  jobLeaves: (job: Told) => Words;
  jobState: (job: Told, before: string, after: string) => Words;
  jobRestarts: (job: Told, before: number, after: number) => Words;
  jobFails: (job: Told, exception: Told, task: Told | null, more: number) => Words;
  checkpointFails: (job: Told, checkpoint: number, reason: Told | null, more: number) => Words;
  checkpointCompletes: (job: Told, checkpoint: number, took: number | null) => Words;
  taskManagers: (before: number, after: number) => Words;
  away: (why: string) => Words;
  returned: (away: number) => Words;
  missing: (requests: number) => Words;
  ends: (lasted: number, stand: number, gone: number) => Words;
  status: Record<'stand' | 'gone', (findings: number) => string> & {
    first: (round: number, rounds: number) => string;
    away: string;
    next: (seconds: number) => string;
    looks: string;
  };
}

/** What `watch` says. */
export const watchWords = inEachLanguage<WatchWords>({
  en: {
    title: (url) => text`What happened at ${url}`,
    begins: (url, flink, jobs, every) =>
      text`Watching ${url}${flink === null ? '' : `, Flink ${flink}`}, every ${every} s: ${jobs.length === 0 ? 'no job' : jobs.join(', ')}. Times are UTC; Ctrl-C ends it.`,
    quiet: 'Nothing wrong so far',
    finding: (facts, summary, read) =>
      text`${strong(joined(facts, ', '))}: ${summary}${read === null ? '' : text` ${read}`}`,
    read: (page) => text`Read on: ${page}`,
    stands: 'stands',
    appears: 'new',
    returns: (gone) => `back after ${duration(gone)}`,
    worsens: (before) => `more severe, was ${before}`,
    goneSince: (since) => `gone since ${since}`,
    stood: (milliseconds) => `stood for ${duration(milliseconds)}`,
    held: (milliseconds) => `held for ${duration(milliseconds)}`,
    jobAppears: (job, state) => text`The job ${job} is there: ${state}`,
    jobLeaves: (job) => text`The job ${job} is no longer there`,
    jobState: (job, before, after) => text`${job}: ${before} → ${strong(after)}`,
    jobRestarts: (job, before, after) =>
      text`${job} restarted${after - before === 1 ? '' : ` ${after - before} times`}, ${count(after, 'time')} in all`,
    jobFails: (job, exception, task, more) =>
      text`${job} failed${task === null ? '' : text` in ${task}`}: ${exception}${more > 0 ? `, and ${more} more` : ''}`,
    checkpointFails: (job, checkpoint, reason, more) =>
      text`Checkpoint ${checkpoint} of ${job} failed${more > 0 ? `, and ${more} before it` : ''}${reason === null ? '' : text`: ${reason}`}`,
    checkpointCompletes: (job, checkpoint, took) =>
      text`Checkpoint ${checkpoint} of ${job} completed again${took === null ? '' : `, in ${duration(took)}`}`,
    taskManagers: (before, after) => `TaskManagers: ${before} → ${after}`,
    away: (why) => `The JobManager does not answer: ${why}`,
    returned: (away) => `The JobManager answers again, after ${duration(away)}`,
    missing: (requests) =>
      `${count(requests, 'request')} got no answer: until all do, nothing is called gone`,
    ends: (lasted, stand, gone) =>
      `Ended after ${duration(lasted)}: ${count(stand, 'finding')} ${stand === 1 ? 'stands' : 'stand'}, ${gone} gone`,
    status: {
      stand: (findings) => `${count(findings, 'finding')} ${findings === 1 ? 'stands' : 'stand'}`,
      gone: (findings) => `${findings} gone`,
      first: (round, rounds) => `looking, round ${round} of ${rounds}`,
      away: 'the JobManager does not answer',
      next: (seconds) => `next look in ${seconds} s`,
      looks: 'looking',
    },
  },
  zh: {
    title: (url) => text`${url} 上发生了什么`,
    begins: (url, flink, jobs, every) =>
      text`开始观察 ${url}${flink === null ? '' : `，Flink ${flink}`}，每 ${every} 秒一次：${jobs.length === 0 ? '没有作业' : jobs.join('、')}。时间为 UTC，按 Ctrl-C 结束。`,
    quiet: '目前没有发现问题',
    finding: (facts, summary, read) => text`${strong(joined(facts, '，'))}：${summary}${read ?? ''}`,
    read: (page) => text`看这页：${page}`,
    stands: '存在',
    appears: '新出现',
    returns: (gone) => `消失 ${duration(gone)} 后又出现`,
    worsens: (before) => `加重，之前是${before}`,
    goneSince: (since) => `${since} 起消失`,
    stood: (milliseconds) => `持续了 ${duration(milliseconds)}`,
    held: (milliseconds) => `已保持 ${duration(milliseconds)}`,
    jobAppears: (job, state) => text`出现作业 ${job}：状态 ${state}`,
    jobLeaves: (job) => text`作业 ${job} 不在了`,
    jobState: (job, before, after) => text`作业 ${job}：${before} → ${strong(after)}`,
    jobRestarts: (job, before, after) => text`作业 ${job} 重启了 ${after - before} 次，共 ${after} 次`,
    jobFails: (job, exception, task, more) =>
      text`作业 ${job} 失败${task === null ? '' : text`，在 ${task}`}：${exception}${more > 0 ? `，另有 ${more} 次` : ''}`,
    checkpointFails: (job, checkpoint, reason, more) =>
      text`作业 ${job} 的 checkpoint ${checkpoint} 失败${more > 0 ? `，之前还有 ${more} 次` : ''}${reason === null ? '' : text`：${reason}`}`,
    checkpointCompletes: (job, checkpoint, took) =>
      text`作业 ${job} 的 checkpoint ${checkpoint} 又能完成${took === null ? '' : `，耗时 ${duration(took)}`}`,
    taskManagers: (before, after) => `TaskManager 数：${before} → ${after}`,
    away: (why) => `JobManager 没有响应：${why}`,
    returned: (away) => `JobManager 恢复响应，中断 ${duration(away)}`,
    missing: (requests) => `${requests} 个请求没有得到回答：全部恢复之前，不会判定任何发现消失`,
    ends: (lasted, stand, gone) => `共观察 ${duration(lasted)}：${stand} 个发现仍存在，${gone} 个已消失`,
    status: {
      stand: (findings) => `${findings} 个发现存在`,
      gone: (findings) => `${findings} 个消失`,
      first: (round, rounds) => `正在读第 ${round} 轮，共 ${rounds} 轮`,
      away: 'JobManager 没有响应',
      next: (seconds) => `${seconds} 秒后再看`,
      looks: '正在读',
    },
  },
});
