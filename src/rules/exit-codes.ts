import { inEachLanguage } from '../language.ts';

/**
 * What the exit codes of Flink's processes mean, to be said behind the code. ClusterEntrypoint and TaskManagerRunner end with 1 and 2,
 * FatalExitExceptionHandler with -17, ApplicationStatus.FAILED is 1443, of which a process keeps the last eight bits;
 * `-XX:+ExitOnOutOfMemoryError` ends with 3; above 128 is a signal.
 */
export const meanings = inEachLanguage<Record<number, string>>({
  en: {
    1: ', Flink did not start, or had a fatal error',
    2: ', Flink had a fatal error while it ran',
    3: ', the JVM ran out of memory',
    134: ', the JVM crashed, SIGABRT',
    137: ', killed with SIGKILL',
    139: ', the JVM crashed, SIGSEGV',
    143: ', told to end with SIGTERM',
    163: ', its job failed for good',
    239: ', a thread of Flink ended with an exception that nobody caught',
  },
  zh: {
    1: '，Flink 启动失败，或者遇到致命错误',
    2: '，Flink 运行中遇到致命错误',
    3: '，JVM 内存耗尽',
    134: '，JVM 崩溃，SIGABRT',
    137: '，被 SIGKILL 杀掉',
    139: '，JVM 崩溃，SIGSEGV',
    143: '，收到 SIGTERM 后退出',
    163: '，作业彻底失败',
    239: '，Flink 的线程抛出了没人捕获的异常',
  },
});
