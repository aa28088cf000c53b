import { code, joined, strong, text, type Words } from '../../blocks/blocks.ts';
import { inEachLanguage } from '../../language.ts';
import type { Role, Severity } from '../../report.ts';
import { count } from '../shared/text.ts';

export const triageWords = inEachLanguage({
  en: {
    /** What the ticket says first; each is `name: value`. */
    facts: {
      threads: (value: Words) => text`${strong('Seen in its threads:')} ${value}`,
      when: (value: Words) => text`${strong('When:')} ${value}, by the clock of the evidence`,
      severity: (value: Words) => text`${strong('Severity:')} ${value}`,
      recovered: (at: string, down: string) =>
        text`${strong('Recovered:')} running again at ${at}, after ${down}`,
      flink: (version: string) => text`${strong('Flink:')} ${version}`,
      where: (value: Words) => text`${strong('Where:')} ${value}`,
      dataRisk: (value: Words) => text`${strong('Data risk:')} ${value}`,
      playbook: (value: Words) => text`${strong('Playbook:')} ${value}`,
    },
    lookFor: (taskManager: Words | null): Words =>
      taskManager === null
        ? 'Add the logs of the other processes, from ten minutes before the first failure on: the cause is logged where it happened.'
        : text`Add the log of TaskManager ${taskManager}, from ten minutes before the first failure on: the reason stands there.`,
    /** An alert is all that is known. */
    lookBeyond: text`An alert says what was measured, not why. Name the cluster or its logs as well: ${code('flinkdoc triage alert.json http://jobmanager:8081')}`,
    next: 'Next steps',
    nextSteps: (command: Words) => text`Read it whole: ${command}`,
    replay: 'Replay this triage',
  },
  zh: {
    facts: {
      threads: (value) => text`${strong('线程里看到')}：${value}`,
      when: (value) => text`${strong('时间')}：${value}（以证据里的时钟为准）`,
      severity: (value) => text`${strong('级别')}：${value}`,
      recovered: (at, down) => text`${strong('已恢复')}：${at} 重新运行，中断 ${down}`,
      flink: (version) => text`${strong('Flink')}：${version}`,
      where: (value) => text`${strong('位置')}：${value}`,
      dataRisk: (value) => text`${strong('数据风险')}：${value}`,
      playbook: (value) => text`${strong('playbook')}：${value}`,
    },
    lookFor: (taskManager) =>
      taskManager === null
        ? '请加上其他进程的日志，从第一次失败前 10 分钟开始：原因记在出事的那个进程里。'
        : text`请加上 TaskManager ${taskManager} 的日志，从第一次失败前 10 分钟开始：原因记在那里。`,
    lookBeyond: text`告警只说明测到了什么，不说明为什么。请把集群或日志也一起给出：${code('flinkdoc triage alert.json http://jobmanager:8081')}`,
    next: '下一步',
    nextSteps: (command) => text`查看整页：${command}`,
    replay: '重新执行这次排查',
  },
});

interface FindingWords {
  title: string;
  /** What has not to be looked at, or not now. */
  harmless: string;
  /** Of what is seen only when it is opened. */
  evidence: string;
  severities: Record<Severity, string>;
  roles: Record<Role, string>;
  times: (times: number) => string;
  /** `places` are one, or none. */
  seen: (what: Words, times: string, places: Words[]) => Words;
  answeredBy: (pages: Words[]) => Words;
  nearest: (pages: Words[]) => Words;
  /** `name` is a system or a part of Flink. */
  cameOutOf: (name: string, frame: Words) => Words;
  yourCode: (frame: Words) => Words;
  noPage: string;
  left: (findings: number) => string;
}

export const findingWords = inEachLanguage<FindingWords>({
  en: {
    title: 'Findings',
    harmless: 'Harmless, or worth a look later',
    evidence: 'The lines and numbers that show it',
    severities: { critical: 'critical', warning: 'warning', notice: 'notice' },
    roles: {
      'first-fault': 'first fault',
      cause: 'cause',
      'unknown-cause': 'cause unknown',
      symptom: 'symptom',
      consequence: 'consequence',
      harmless: 'harmless',
    },
    times: (times) => count(times, 'time'),
    seen: (what, times, places) => text`${what} (${joined([times, ...places], ', ')})`,
    answeredBy: (pages) => text`Answered by ${joined(pages, ', ')}`,
    nearest: (pages) => text`No page claims this. Near it, for reading: ${joined(pages, ', ')}`,
    cameOutOf: (name, frame) => text`It came out of ${name}: ${frame}`,
    yourCode: (frame) => text`Your code: ${frame}`,
    noPage: 'No page claims this.',
    left: (findings) => `and ${findings} more`,
  },
  zh: {
    title: '发现',
    harmless: '无害或可以稍后再看',
    evidence: '作为依据的日志行和数字',
    severities: { critical: '严重', warning: '警告', notice: '提示' },
    roles: {
      'first-fault': '最初的故障',
      cause: '原因',
      'unknown-cause': '原因不明',
      symptom: '现象',
      consequence: '连带后果',
      harmless: '无害',
    },
    times: (times) => `${times} 次`,
    seen: (what, times, places) => text`${what}（${joined([times, ...places], '，')}）`,
    answeredBy: (pages) => text`看这页：${joined(pages, '、')}`,
    nearest: (pages) => text`没有页面对应它。可以参考：${joined(pages, '、')}`,
    cameOutOf: (name, frame) => text`异常出自 ${name}：${frame}`,
    yourCode: (frame) => text`你的代码：${frame}`,
    noPage: '没有页面对应它。',
    left: (findings) => `还有 ${findings} 条`,
  },
});
