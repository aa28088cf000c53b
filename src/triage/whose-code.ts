import type { Quote, Thrown } from '../evidence/evidence.ts';

/** Packages that no user of Flink writes: a frame elsewhere is theirs. */
const frameworks = new RegExp(
  `^(?:${[
    'java|javax|jdk|sun|com\\.sun|scala|kotlin|groovy|jakarta|oracle|org\\.(?:apache|slf4j|eclipse|springframework|rocksdb|forstdb|postgresql|elasticsearch|opensearch|mongodb|bson|codehaus|objenesis|joda|yaml|json|jboss|xerial|influxdb|neo4j|mariadb|h2|aspectj|gradle|junit|scalatest|reflections|javassist|objectweb|antlr|ehcache|quartz|redisson|snakeyaml|conscrypt|bouncycastle)',
    'akka|io\\.(?:netty|debezium|lettuce|grpc|fabric8|confluent|kubernetes|vertx|micrometer|prometheus|projectreactor|trino|delta|opentelemetry|jsonwebtoken)',
    'com\\.(?:fasterxml|google|mysql|microsoft|clickhouse|mongodb|amazonaws|aliyun|alibaba|ververica|esotericsoftware|twitter|zaxxer|datastax|taosdata|starrocks|oceanbase|dameng|ibm|intellij|codahale|typesafe|squareup|sap|couchbase|azure|rabbitmq|jcraft|lmax)',
    'software\\.amazon|ru\\.yandex|redis|okhttp3|okio|reactor|rx|ch\\.qos|net\\.(?:jpountz|minidev|sf|bytebuddy)|feign|cn\\.hutool|me\\.prettyprint|py4j|pemja|freemarker|dm\\.jdbc|lombok',
  ].join('|')})\\.`,
);

/** Python's packages, PyFlink among them. */
const pythonLibrary = /(?:site-packages|dist-packages|\/pyflink\/|\/lib\/python|<frozen )/;

/** Classes that Flink's SQL planner writes while it runs have no package. */
const generated = /^[A-Z]\w*\$\d+\./;

/** Below these frames stand only those that Flink calls the user's code with. */
const task =
  /^org\.apache\.flink\.(?:streaming\.runtime\.tasks\.(?:StreamTask|mailbox|SourceStreamTask|OneInputStreamTask)|runtime\.taskmanager\.Task)[.$]/;

/** The topmost frame that the user of Flink wrote, in a function that Flink calls. The program's `main` is none. */
export function userFrame({ frames }: Thrown): Quote | null {
  for (const frame of frames) {
    if (task.test(frame.code)) return null;
    if (
      pythonLibrary.test(frame.code) ||
      frameworks.test(frame.code) ||
      generated.test(frame.code) ||
      !frame.code.includes('.')
    )
      continue;
    if (/\.main\(| in <module>$/.test(frame.code)) return null;
    return frame.quote;
  }
  return null;
}
