import { code, codeOfFrame } from './code.ts';
import type { Facts, ThreadWords } from './words.ts';

const threads = (facts: Facts) => `${facts.threads} 个线程`;
const tasks = (facts: Facts) => code(facts.tasks);
const ofTasks = (facts: Facts) => `${tasks(facts)} 有 ${threads(facts)}`;
const frame = (facts: Facts) => codeOfFrame(facts.frame);
const dumps = (facts: Facts) => (facts.dumps === 1 ? '（只有一次 dump）' : `（${facts.dumps} 次 dump）`);
const system = (facts: Facts) => (facts.client ? ` ${facts.client} ` : '外部系统');
const busy = (facts: Facts) =>
  `${ofTasks(facts)}一直在这里${typeof facts.cpuPercent === 'number' ? `，占 ${facts.cpuPercent} % 个 CPU` : ''}${dumps(facts)}`;

export const zh: ThreadWords = {
  'async-queue-full': (facts) =>
    `让外部调用快一点，或者调大 capacity：${ofTasks(facts)}的异步队列满了${dumps(facts)}。指标上它算 busy。`,
  'checkpoint-cleanup-crowded': (facts) =>
    `JobManager 有 ${threads(facts)}同时在删旧 checkpoint，停在 ${frame(facts)}${dumps(facts)}：存储删得慢，新的 checkpoint 可能要等。`,
  'checkpoint-lock-contended': (facts) =>
    facts.waits === 'task'
      ? `${tasks(facts)} 的 task 线程在等 checkpoint 锁，锁在旧版 source 手里${dumps(facts)}：barrier 也跟着等。`
      : `${tasks(facts)} 的旧版 source 在 ${frame(facts)} 等 checkpoint 锁${dumps(facts)}：锁在 task 线程手里。`,
  'checkpoint-sync-part-running': (facts) =>
    `${ofTasks(facts)}在做 checkpoint 的同步阶段，停在 ${frame(facts)}${dumps(facts)}：这段时间不处理数据。`,
  'checkpoint-upload-running': (facts) =>
    `${threads(facts)}在往存储写 checkpoint，停在 ${frame(facts)}${dumps(facts)}。几次 dump 都一样就是存储慢。`,
  'direct-memory-awaited': (facts) =>
    `调大堆外内存，或者找出谁在用：${threads(facts)}在等 direct memory，停在 ${frame(facts)}${dumps(facts)}。`,
  'explicit-gc-running': (facts) =>
    `去掉 System.gc()：${code(facts.thread)} 在 ${frame(facts)} 里触发 full GC${dumps(facts)}。`,
  'garbage-collection-using-the-cpu': (facts) =>
    `${facts.dumps === 1 ? '进程启动以来' : '几次 dump 之间'}，GC 占了进程 CPU 时间的 ${facts.percent} %。`,
  'legacy-source-backpressured': (facts) =>
    `${tasks(facts)} 的旧版 source 被反压，可能还拿着 checkpoint 锁${dumps(facts)}：它的 checkpoint 没法开始。`,
  'lookup-retry-sleeping': (facts) =>
    facts.where === 'task'
      ? `减少 lookup 重试，或改成异步：${ofTasks(facts)}在 sleep 等重试${dumps(facts)}。barrier 也跟着等。`
      : `减少 lookup 重试：common pool 有 ${threads(facts)}在 sleep 等重试${dumps(facts)}。这个池子线程很少。`,
  'lookup-waiting-for-external-system': (facts) =>
    `把 lookup 改成异步或加缓存：${ofTasks(facts)}在等${system(facts)}返回，停在 ${frame(facts)}${dumps(facts)}。`,
  'one-subtask-hot': (facts) =>
    `${code(facts.task)} 只有 subtask ${facts.subtask} 在干活（${frame(facts)}），其余 ${facts.idle} 个都在等输入${dumps(facts)}：key 或分区倾斜。`,
  'process-shutting-down': (facts) =>
    `进程正在退出：${code(facts.thread)} 调了 System.exit${facts.frame ? `，在 ${frame(facts)} 里` : ''}${dumps(facts)}。`,
  'rocksdb-snapshot-running': (facts) =>
    `${ofTasks(facts)}在等 RocksDB 为 checkpoint 刷 memtable${dumps(facts)}：本地盘慢，或者 state 太多。`,
  'rpc-main-thread-blocked': (facts) =>
    `让 RPC 线程空出来：${facts.process} 的 ${code(facts.thread)} 卡在 ${frame(facts)}${dumps(facts)}。心跳和请求都会超时。`,
  'sink-buffer-full': (facts) =>
    `${ofTasks(facts)}的 sink 缓冲满了${dumps(facts)}：外部系统收得没有作业写得快。`,
  'sink-waiting-for-external-system': (facts) =>
    `${ofTasks(facts)}写的时候在等${system(facts)}返回，停在 ${frame(facts)}${dumps(facts)}。`,
  'source-enumerator-waiting': (facts) =>
    `${code(facts.source)} 的 enumerator 在等${system(facts)}返回，停在 ${frame(facts)}${dumps(facts)}：这个 source 的 checkpoint 也跟着等。`,
  'source-fetcher-queue-full': (facts) =>
    `${tasks(facts)} 的 fetcher 队列满了，在等 task 取走${dumps(facts)}：慢的是 task，不是 source。`,
  'source-fetcher-waiting-for-brokers': (facts) =>
    `${tasks(facts)} 的 fetcher 在等 broker 给数据${dumps(facts)}。没有 lag 时正常；有 lag 就看 broker 和 fetch 参数。`,
  'state-restore-running': (facts) => `${ofTasks(facts)}在恢复 state，停在 ${frame(facts)}${dumps(facts)}。`,
  'task-cancellation-running': (facts) =>
    `${code(facts.task)} 正在 cancel${facts.frame ? `，task 线程停在 ${frame(facts)}` : ''}${dumps(facts)}。超过 \`task.cancellation.timeout\` TaskManager 会自己退出。`,
  'task-thread-busy-in-generated-code': (facts) =>
    `SQL 生成的代码 ${frame(facts)} 占着时间：${busy(facts)}。`,
  'task-thread-busy-in-heap-state': (facts) => `${frame(facts)} 访问 heap state 占着时间：${busy(facts)}。`,
  'task-thread-busy-in-regex': (facts) => `简化 ${frame(facts)} 里的正则：${busy(facts)}。`,
  'task-thread-busy-in-rocksdb': (facts) => `${frame(facts)} 访问 RocksDB state 占着时间：${busy(facts)}。`,
  'task-thread-busy-in-serialization': (facts) =>
    facts.kryo === 1
      ? `别走 Kryo，改用 POJO 或自己的 serializer：${frame(facts)} 占着时间，${busy(facts)}。`
      : `序列化 ${frame(facts)} 占着时间：${busy(facts)}。`,
  'task-thread-busy-in-user-code': (facts) => `看 ${frame(facts)}：${busy(facts)}。`,
  'task-thread-in-external-call': (facts) =>
    `${ofTasks(facts)}在等${system(facts)}返回，停在 ${frame(facts)}${dumps(facts)}${Number(facts.taskCount) > 1 ? '：这几个 task 用的是同一个系统' : ''}。`,
  'task-thread-sleeping': (facts) =>
    `去掉 ${frame(facts)} 里的 sleep：${ofTasks(facts)}在睡${dumps(facts)}。barrier 也跟着等。`,
  'task-thread-waiting-in-user-code': (facts) =>
    `${ofTasks(facts)}在用户代码里等，停在 ${frame(facts)}${dumps(facts)}。barrier 也跟着等。`,
  'task-threads-backpressured': (facts) =>
    facts.behind
      ? `看 ${code(facts.behind)}：${ofTasks(facts)}在等 buffer，堵在它后面${dumps(facts)}。`
      : `往 ${tasks(facts)} 的下游看：${threads(facts)}在等 buffer${dumps(facts)}，这些 dump 里没有正在干活的下游 task。`,
  'task-threads-blocked-on-lock': (facts) =>
    `去掉 ${frame(facts)} 里共用的锁：${ofTasks(facts)}在等它${facts.owner ? `，锁在 ${code(facts.owner)} 手里（${codeOfFrame(facts.ownerFrame)}）` : ''}${dumps(facts)}。`,
  'task-threads-loading-classes': (facts) =>
    `${ofTasks(facts)}在加载类，在 ${frame(facts)} 之上${dumps(facts)}。只有作业刚启动时才正常。`,
  'task-threads-without-work': (facts) =>
    `${tasks(facts)} 的线程全都空闲或软反压${dumps(facts)}：两者的栈一样，要看 \`softBackPressuredTimeMsPerSecond\` 和 \`idleTimeMsPerSecond\`。`,
  'threads-in-deadlock': (facts) =>
    `${threads(facts)}死锁，互相等：${code(facts.names)}，停在 ${frame(facts)}${dumps(facts)}。先重启进程，再改加锁顺序。`,
  'timers-firing': (facts) =>
    `${ofTasks(facts)}在触发定时器或窗口，停在 ${frame(facts)}${dumps(facts)}：一个 watermark 同时到期的太多。`,
};
