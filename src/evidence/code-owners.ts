// Whose packages are whose. Of several that fit, the longest is meant.

import { clients, connectors, type OwnedPackages } from './connector-packages.ts';

export type Owner =
  | 'jdk'
  /** Flink itself. */
  | 'flink'
  /** Flink's connectors and formats, table formats and catalogs. */
  | 'connector'
  /** Speaks with an external system. */
  | 'client'
  /** Carries the call of whoever is below it: HTTP, RPC. */
  | 'transport'
  | 'state-backend'
  | 'library'
  /** Written by Flink's SQL planner while it runs. */
  | 'generated'
  /** Python's own, and its packages; PyFlink among them. */
  | 'python'
  /** The people of the job, as far as a name can tell. */
  | 'user'
  /** Theirs too, but nothing that Flink calls: the program that submits the job. */
  | 'program';

export interface OwnedCode {
  owner: Owner;
  /** What people call it. */
  name: string;
  /** What failed when it fails, as in `failed-in-kafka`; null where no page is about it. */
  system: string | null;
}

/** Classes stand among the packages where they alone tell, as exceptions are looked up too. */
const packages: Partial<Record<Owner, OwnedPackages[]>> = {
  connector: connectors,
  client: clients,
  transport: [
    ['AWS', null, 'com.amazonaws software.amazon'],
    ['HDFS', null, 'org.apache.hadoop.ipc'],
    ['gRPC', null, 'io.grpc'],
    ['ZooKeeper', null, 'org.apache.zookeeper org.apache.curator'],
    ['HTTP', null, 'okhttp3 okio org.apache.http org.apache.hc java.net.http jdk.internal.net.http'],
    ['HTTP', null, 'sun.net.www.protocol.http java.net.HttpURLConnection'],
  ],
  flink: [
    ['high availability', 'high-availability', 'org.apache.flink.runtime.highavailability'],
    // Makes the services of any cluster, also of one without high availability.
    ['Flink', null, 'org.apache.flink.runtime.highavailability.HighAvailabilityServicesUtils'],
    ['high availability', 'high-availability', 'org.apache.flink.runtime.leaderelection'],
    ['high availability', 'high-availability', 'org.apache.flink.runtime.leaderretrieval'],
    ['high availability', 'high-availability', 'org.apache.flink.runtime.dispatcher.cleanup'],
    ['high availability', 'high-availability', 'org.apache.flink.kubernetes.highavailability'],
    ['high availability', 'high-availability', 'io.fabric8.kubernetes.client.extended.leaderelection'],
    // ZooKeeper as Flink brings it; the one without a name of its own is of HBase, Hive or whoever else calls it.
    [
      'high availability',
      'high-availability',
      'org.apache.flink.shaded.zookeeper org.apache.flink.shaded.curator',
    ],
    ['Kubernetes', 'kubernetes', 'org.apache.flink.kubernetes'],
    // As its own layout shortens the names of loggers, too.
    ['Kubernetes operator', 'operator', 'org.apache.flink.kubernetes.operator o.a.f.k.o'],
    ['Kubernetes operator', 'operator', 'io.javaoperatorsdk i.j.o'],
    ['YARN', 'yarn', 'org.apache.flink.yarn'],
    ['file system', 'file-system', 'org.apache.flink.core.fs org.apache.flink.fs'],
    ['file system', 'file-system', 'org.apache.flink.runtime.fs'],
    ['heap state', null, 'org.apache.flink.runtime.state.heap'],
    ['state restore', 'state-restore', 'org.apache.flink.contrib.streaming.state.restore'],
    ['state restore', 'state-restore', 'org.apache.flink.state.rocksdb.restore'],
    ['state restore', 'state-restore', 'org.apache.flink.state.forst.restore'],
    ['serializers', 'serialization', 'org.apache.flink.api.common.typeutils'],
    ['serializers', 'serialization', 'org.apache.flink.api.common.typeinfo'],
    ['serializers', 'serialization', 'org.apache.flink.api.java.typeutils'],
    ['serializers', 'serialization', 'org.apache.flink.api.java.typeinfo'],
    ['SQL Gateway', 'gateway', 'org.apache.flink.table.gateway'],
    ['SQL', 'sql', 'org.apache.calcite org.apache.flink.sql.parser org.apache.flink.table.api'],
    ['SQL', 'sql', 'org.apache.flink.table.planner org.apache.flink.table.catalog'],
    ['SQL', 'sql', 'org.apache.flink.table.factories org.apache.flink.table.client'],
    ['SQL', 'sql', 'org.apache.flink.table.operations org.apache.flink.table.expressions'],
    ['SQL', 'sql', 'org.apache.flink.table.functions'],
    ['PyFlink', 'pyflink', 'org.apache.flink.python.env org.apache.flink.python.util'],
    ['PyFlink', 'pyflink', 'org.apache.flink.client.python'],
    ['client', 'client', 'org.apache.flink.client org.apache.flink.runtime.entrypoint'],
    ['client', 'client', 'org.apache.flink.optimizer org.apache.flink.configuration'],
    // Whoever reads a configuration throws it: the frames say whose it is.
    ['Flink', null, 'org.apache.flink.configuration.IllegalConfigurationException'],
    // As people and layouts shorten it: `o.a.f.core.fs.FileSystem.get`.
    ['Flink', null, 'org.apache.flink o.a.f o.a.flink'],
  ],
  'state-backend': [['RocksDB', null, 'org.rocksdb org.forstdb']],
  jdk: [
    ['JDBC', 'jdbc', 'java.sql'],
    ['Kerberos', 'kerberos', 'javax.security.auth javax.security.sasl com.sun.security.auth'],
    ['Kerberos', 'kerberos', 'com.sun.security.sasl com.sun.security.jgss sun.security.krb5'],
    ['Kerberos', 'kerberos', 'sun.security.jgss org.ietf.jgss'],
    ['serialization', 'serialization', 'java.io.NotSerializableException java.io.StreamCorruptedException'],
    ['serialization', 'serialization', 'java.io.InvalidClassException java.io.OptionalDataException'],
    ['serialization', 'serialization', 'java.io.WriteAbortedException'],
    ['regular expressions', null, 'java.util.regex'],
    ['JDK', null, 'java javax jdk sun com.sun'],
  ],
  library: [
    ['Kerberos', 'kerberos', 'org.apache.hadoop.security'],
    ['Dinky', 'client', 'org.dinky com.dlink'],
    ['StreamPark', 'client', 'org.apache.streampark com.streamxhub'],
    ['Zeppelin', 'client', 'org.apache.zeppelin'],
    ['Taier', 'client', 'com.dtstack.taier'],
    ['Beam', 'client', 'org.apache.beam.runners.portability org.apache.beam.runners.jobsubmission'],
    ['Beam', 'client', 'org.apache.beam.runners.flink.FlinkRunner org.apache.beam.sdk.Pipeline'],
    ['Hadoop file system', 'file-system', 'org.apache.hadoop.fs'],
    ['HDFS', 'file-system', 'org.apache.hadoop.security.AccessControlException'],
    ['Kryo', 'serialization', 'com.esotericsoftware'],
    ['Avro', 'serialization', 'org.apache.avro'],
    ['logging', 'logging', 'org.apache.logging org.apache.log4j org.slf4j ch.qos.logback'],
    ['JSON', null, 'com.fasterxml.jackson com.alibaba.fastjson com.google.gson'],
    [
      'libraries',
      null,
      `akka ch.qos cn.hutool feign freemarker groovy jakarta kotlin lombok oracle pemja py4j reactor redis
      rx scala com.alibaba com.aliyun com.azure com.codahale com.couchbase com.fasterxml com.google com.ibm
      com.intellij com.jcraft com.lmax com.microsoft com.oceanbase com.sap com.squareup com.taosdata
      com.twitter com.typesafe com.ververica com.zaxxer io.jsonwebtoken io.micrometer io.netty
      io.opentelemetry io.projectreactor io.prometheus io.trino io.vertx me.prettyprint net.bytebuddy
      net.jpountz net.minidev net.sf org.antlr org.apache org.aspectj org.bouncycastle org.bson
      org.codehaus org.conscrypt org.eclipse org.ehcache org.gradle org.h2 org.influxdb org.javassist
      org.jboss org.joda org.json org.junit org.mongodb org.neo4j org.objectweb org.objenesis org.quartz
      org.reflections org.scalatest org.slf4j org.snakeyaml org.springframework org.xerial org.yaml
      ru.yandex`,
    ],
  ],
};

/** Whose each package is. */
export const ownerOfPackage: ReadonlyMap<string, OwnedCode> = new Map(
  Object.entries(packages).flatMap(([owner, rows]) =>
    rows.flatMap(([name, system, list]) =>
      list.split(/\s+/).map((prefix) => [prefix, { owner: owner as Owner, name, system }] as const),
    ),
  ),
);
