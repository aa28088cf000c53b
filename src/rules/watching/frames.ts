import type { Thread } from '../../evidence/evidence.ts';

const jdk = /^(?:java|javax|jdk|sun|com\.sun)\./;
const flink = /^org\.apache\.flink\./;
const libraries =
  /^(?:scala|kotlin|akka|okhttp3|okio|oracle\.jdbc|redis\.clients|ch\.qos|com\.(?:esotericsoftware|google|fasterxml|mysql|zaxxer|mongodb|microsoft\.sqlserver|clickhouse|alibaba\.(?:fastjson2?|druid)|amazonaws)|io\.(?:netty|lettuce|grpc)|co\.elastic|software\.amazon|org\.(?:apache\.(?:kafka|hadoop|hbase|http|hc|commons|logging|log4j|avro|parquet|orc|calcite|iceberg|paimon|hudi|pekko|curator|zookeeper|kudu)|rocksdb|forstdb|slf4j|postgresql|elasticsearch|opensearch|mariadb|codehaus))\./;
/** Classes the SQL planner writes have no package and no file. */
const generated =
  /^[A-Z]\w*\$\d+\.[\w$]+\(.*(?:Unknown Source|Native Method)\)$|^(?:Stream|Batch)ExecCalc\$\d+\./;

export const isGenerated = (frame: string) => generated.test(frame);
export const isOfJdk = (frame: string) => jdk.test(frame);
export const isOfFlink = (frame: string) => flink.test(frame);

/** Written by the people of the job, as far as a name can tell. */
export function isOfUser(frame: string): boolean {
  return !isOfJdk(frame) && !isOfFlink(frame) && !libraries.test(frame) && !isGenerated(frame);
}

/** `package.Class.method` without file and line. */
export function methodOf(frame: string): string {
  const file = frame.indexOf('(');
  return file === -1 ? frame : frame.slice(0, file);
}

/** The first frame from the top that says what the thread does: not of the JDK. */
export function tellingFrameOf({ frames }: Thread): string {
  return methodOf(frames.find((frame) => !isOfJdk(frame)) ?? frames[0] ?? '');
}

const asleep =
  /^(?:java\.lang\.(?:Object\.wait0?|Thread\.sleep\w*|VirtualThread\.park\w*)|(?:jdk\.internal|sun)\.misc\.Unsafe\.park|java\.util\.concurrent\.locks\.LockSupport\.park\w*)\(/;

/** Whether the thread really waits in its topmost frame. */
export function isAsleep({ frames }: Thread): boolean {
  return asleep.test(frames[0] ?? '');
}

/** RUNNABLE, or without a state and not waiting. */
export function isRunning(thread: Thread): boolean {
  return (
    thread.state === 'RUNNABLE' || (thread.state === null && thread.frames.length > 0 && !isAsleep(thread))
  );
}
