import { badge, code, type Inline, joined, text, type Words, withCode } from '../../blocks/blocks.ts';
import { inEachLanguage } from '../../language.ts';
import type { Area, DataRisk } from '../../types.ts';

/** What several pages say around the content of the library. */
interface SharedWords {
  areas: Record<Area, string>;
  dataRisks: Record<DataRisk, Words>;
  /** What commands on a page name differently from cluster to cluster, by variable. */
  placeholders: Record<string, string>;
  inTheCommands: (explained: [name: string, what: string][]) => Words;
  extendedBy: (first: Words, more: Words[]) => Inline[];
  /** A page, and the command that opens it. */
  opens: (title: Words, command: Words) => Words;
}

export const sharedWords = inEachLanguage<SharedWords>({
  en: {
    areas: {
      checkpointing: 'Checkpoints and state',
      throughput: 'Backpressure and throughput',
      'joins-and-time': 'Joins, time and results',
      'memory-and-processes': 'Memory and processes',
      connectors: 'Connectors',
      'code-and-packaging': 'Code and packaging',
    },
    dataRisks: {
      none: badge('good', 'none'),
      replay: text`${badge('careful', 'replay')}: records may be read twice`,
      loss: text`${badge('bad', 'loss')}: records may be lost`,
    },
    placeholders: {
      $JM: 'the JobManager URL, such as `http://localhost:8081`',
      $JOB: 'the job id',
      $VERTEX: 'the vertex id',
      $TM: 'the TaskManager id',
      $CP: 'the checkpoint id',
      $DIR: 'a directory of checkpoints or savepoints',
    },
    inTheCommands: (explained) =>
      text`In the commands: ${joined(
        explained.map(([name, what]) => text`${code(name)} is ${withCode(what)}`),
        '; ',
      )}.`,
    extendedBy: (first, more) => text`${first}, extended by ${joined(more, ', ')}`,
    opens: (title, command) => text`${title}: ${command}`,
  },
  zh: {
    areas: {
      checkpointing: 'checkpoint 与状态',
      throughput: '反压与吞吐',
      'joins-and-time': 'join、时间与结果',
      'memory-and-processes': '内存与进程',
      connectors: 'connector',
      'code-and-packaging': '代码与打包',
    },
    dataRisks: {
      none: badge('good', '无'),
      replay: text`${badge('careful', '重放')}：数据可能被读两遍`,
      loss: text`${badge('bad', '丢失')}：可能丢数据`,
    },
    placeholders: {
      $JM: 'JobManager 的地址，比如 `http://localhost:8081`',
      $JOB: '作业 id',
      $VERTEX: 'vertex id',
      $TM: 'TaskManager id',
      $CP: 'checkpoint id',
      $DIR: '存放 checkpoint 或 savepoint 的目录',
    },
    inTheCommands: (explained) =>
      text`命令里：${joined(
        explained.map(
          ([name, what]) => text`${code(name)} 表示${/^[a-z]/i.test(what) ? ' ' : ''}${withCode(what)}`,
        ),
        '；',
      )}。`,
    extendedBy: (first, more) => text`${first}，由 ${joined(more, '、')} 补充`,
    opens: (title, command) => text`${title}：${command}`,
  },
});
