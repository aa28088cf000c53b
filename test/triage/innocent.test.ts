import { describe, expect, it } from 'vitest';
import { id, job, taskFailed } from './flink-lines.ts';
import { judge } from './judge.ts';
import { LogWriter } from './log-writer.ts';

// Each line that sounds like trouble and is none, beside the one that is.

const loud = async (...logs: LogWriter[]) =>
  (await judge(Object.fromEntries(logs.map((log, at) => [`${at}.log`, log])))).findings
    .filter(({ severity }) => severity !== 'notice')
    .map(({ id }) => id);

const taskOf = (log: LogWriter, from: string, to: string) =>
  log.info(
    'org.apache.flink.runtime.taskmanager.Task',
    `Source: orders -> Enrich (1/4)#0 (${id(1)}) switched from ${from} to ${to}.`,
  );

describe('what Flink starts without', () => {
  const hadoop = [
    'java.lang.NoClassDefFoundError: org/apache/hadoop/conf/Configuration',
    '\tat java.lang.Class.forName0(Native Method)',
    'Caused by: java.lang.ClassNotFoundException: org.apache.hadoop.conf.Configuration',
    '\tat java.net.URLClassLoader.findClass(URLClassLoader.java:382)',
  ];

  it('is not missed', async () => {
    const client = new LogWriter()
      .log(
        'WARN',
        'org.apache.flink.client.cli.CliFrontend',
        'Could not load CLI class org.apache.flink.yarn.cli.FlinkYarnSessionCli.',
        hadoop,
      )
      .log(
        'ERROR',
        'org.apache.flink.runtime.security.modules.HadoopModuleFactory',
        'Cannot create Hadoop Security Module.',
        hadoop,
      );
    expect(await loud(client)).toEqual([]);
  });

  it('is not missed where the line itself names the class', async () => {
    const named = 'java.lang.ClassNotFoundException: org.apache.flink.python.PythonFunctionRunner';
    const session = (what: string) =>
      new LogWriter().log('WARN', 'org.apache.flink.table.resource.ResourceManager', `${what}${named}`);
    expect(await loud(session('Failed to find flink-python jar.'))).toEqual([]);
    expect(await loud(session('Failed to find the runner of functions. '))).toEqual([
      'classloading-conflict-class-not-found',
    ]);
  });

  it('is missed where something fails without it', async () => {
    const client = new LogWriter().log(
      'ERROR',
      'org.apache.flink.client.cli.CliFrontend',
      'Error while running the command.',
      hadoop,
    );
    expect(await loud(client)).toEqual(['classloading-conflict-class-not-found']);
    expect(await loud(taskFailed(new LogWriter(), 1, hadoop))).toContain(
      'classloading-conflict-class-not-found',
    );
  });
});

describe('who was interrupted', () => {
  const closes = (log: LogWriter, root: string) =>
    log.log(
      'ERROR',
      'org.apache.flink.streaming.runtime.tasks.StreamTask',
      'Error during disposal of stream operator.',
      [
        root,
        '\tat com.zaxxer.hikari.pool.HikariPool.shutdown(HikariPool.java:240)',
        '\tat com.shop.JdbcSink.close(JdbcSink.java:88)',
      ],
    );
  const many = (root: string) => {
    const log = taskOf(new LogWriter(), 'RUNNING', 'CANCELING');
    for (let task = 0; task < 4; task++) closes(log, root);
    return log;
  };

  it.each(['java.lang.InterruptedException', 'org.apache.kafka.common.errors.InterruptException'])(
    'was told to end: %s',
    async (root) => {
      expect(await loud(closes(new LogWriter(), root))).toEqual([]);
      expect(await loud(many(root))).toEqual([]);
    },
  );

  it('is trouble where it goes on and nobody told it to end, and where a task failed with it', async () => {
    const log = new LogWriter();
    for (let at = 0; at < 3; at++) closes(log.pass(60_000), 'java.lang.InterruptedException');
    expect(await loud(log)).toHaveLength(1);
    expect(await loud(taskFailed(new LogWriter(), 1, ['java.lang.InterruptedException']))).toHaveLength(1);
  });

  it('is not who failed to close', async () => {
    expect(await loud(many('java.sql.SQLException: Communications link failure'))).toHaveLength(1);
  });
});

describe('a TaskManager that starts before its JobManager', () => {
  const waits = (log: LogWriter, times: number) => {
    for (let at = 0; at < times; at++)
      log
        .info(
          'org.apache.flink.runtime.taskexecutor.TaskExecutor',
          'Could not resolve ResourceManager address pekko.tcp://flink@jm:6123/user/rpc/resourcemanager_*, retrying in 10000 ms: Could not connect to rpc endpoint under address pekko.tcp://flink@jm:6123/user/rpc/resourcemanager_*.',
        )
        .pass(10_000);
    return log;
  };
  const registers = (log: LogWriter) =>
    log.info(
      'org.apache.flink.runtime.taskexecutor.TaskExecutor',
      'Successful registration at resource manager pekko.tcp://flink@jm:6123/user/rpc/resourcemanager_* under registration id 1.',
    );

  it('waits until it has found it', async () => {
    expect(await loud(registers(waits(new LogWriter(), 5)))).toEqual([]);
  });

  it('has not found it because another one has, nor when it looks for it again', async () => {
    const other = registers(new LogWriter().pass(120_000));
    expect(await loud(waits(new LogWriter(), 5), other)).toEqual(['rpc-timeout-connect']);
    expect(await loud(waits(registers(waits(new LogWriter(), 3)), 3))).toEqual(['rpc-timeout-connect']);
  });
});

describe('slots that are not there yet', () => {
  const asks = (log: LogWriter) => {
    for (let at = 0; at < 4; at++)
      log
        .log(
          'WARN',
          'org.apache.flink.runtime.resourcemanager.slotmanager.DeclarativeSlotManager',
          `Could not fulfill resource requirements of job ${job}. Free slots: 0`,
        )
        .pass(5_000);
    return log;
  };

  it('have come when a task runs', async () => {
    expect(await loud(taskOf(asks(new LogWriter()), 'INITIALIZING', 'RUNNING'))).toEqual([]);
    expect(await loud(taskOf(asks(new LogWriter()), 'DEPLOYING', 'RUNNING'))).toEqual([]);
  });

  it('are missing while they are asked for', async () => {
    const log = asks(taskOf(new LogWriter(), 'INITIALIZING', 'RUNNING'));
    expect(await loud(log)).toEqual(['slots-unavailable-requirements']);
  });
});

describe('what comes in at a port', () => {
  const blob = (root: string) =>
    new LogWriter().log(
      'ERROR',
      'org.apache.flink.runtime.blob.BlobServerConnection',
      'Error while executing BLOB connection from /10.0.0.9:51234.',
      [root, '\tat org.apache.flink.runtime.blob.BlobServerConnection.run(BlobServerConnection.java:116)'],
    );

  it('is no request of Flink where the first byte is none of its operations', async () => {
    expect(await loud(blob('java.io.IOException: Unknown operation 71'))).toEqual([]);
    expect(await loud(blob('java.io.IOException: No space left on device'))).toHaveLength(1);
  });

  const reset = (times: number) => {
    const log = new LogWriter();
    for (let at = 0; at < times; at++)
      log
        .log(
          'ERROR',
          'org.apache.flink.runtime.io.network.netty.PartitionRequestQueue',
          'Encountered error while consuming partitions (connection to /10.0.0.9:53622)',
          [
            'java.io.IOException: Connection reset by peer',
            '\tat sun.nio.ch.SocketDispatcher.read0(Native Method)',
          ],
        )
        .pass(60_000);
    return log;
  };

  it('may leave again; it is trouble where connections go on to break', async () => {
    expect(await loud(reset(2))).toEqual([]);
    expect(await loud(reset(3))).toHaveLength(1);
  });
});

describe('a session of the SQL gateway', () => {
  const session = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const expired = () =>
    new LogWriter().info(
      'org.apache.flink.table.gateway.service.session.SessionManagerImpl',
      `Session ${session} is expired, closing it...`,
    );
  const asks = (handler: string) =>
    expired().log(
      'ERROR',
      `org.apache.flink.table.gateway.rest.handler.${handler}`,
      `Exception occurred in REST handler: Session '${session}' does not exist.`,
    );

  it('ends when nobody uses it', async () => {
    expect(await loud(expired())).toEqual([]);
    expect(await loud(asks('session.TriggerSessionHeartbeatHandler'))).toEqual([]);
  });

  it('is missed by a statement', async () => {
    expect(await loud(asks('statement.ExecuteStatementHandler'))).toEqual(['sql-gateway-session']);
  });
});

describe('a status that somebody else has changed', () => {
  const conflicts = (times: number) => {
    const lines: string[] = [];
    for (let at = 0; at < times; at++)
      lines.push(
        `2026-11-22 03:1${at}:07,512 i.j.o.p.e.ReconciliationDispatcher [ERROR][shop/orders] Error during event processing ExecutionScope{ resource id: ResourceID{name='orders', namespace='shop'}, version: 1${at}} failed.`,
        `org.apache.flink.kubernetes.operator.exception.StatusConflictException: Status have been modified externally in version 2${at} Previous: {} Latest: {}`,
        '\tat org.apache.flink.kubernetes.operator.utils.StatusRecorder.handleLockingError(StatusRecorder.java:209)',
      );
    return judge({ 'operator.log': lines.join('\n') });
  };

  it('is written again; two writers that do not end are trouble', async () => {
    expect((await conflicts(1)).findings.map(({ severity }) => severity)).toEqual(['notice']);
    expect((await conflicts(3)).findings.map(({ severity }) => severity)).not.toEqual(['notice']);
  });
});

describe('what a client tries again by itself', () => {
  const standby = [
    '\tat org.apache.hadoop.hdfs.server.namenode.ha.StandbyState.checkOperation(StandbyState.java:88)',
    ', while invoking ClientNamenodeProtocolTranslatorPB.getFileInfo over nn1/10.0.0.1:8020. Trying to failover immediately.',
  ];
  const refuses =
    'org.apache.hadoop.ipc.RemoteException(org.apache.hadoop.ipc.StandbyException): Operation category READ is not supported in state standby.';
  const closed =
    'HikariPool-1 - Failed to validate connection com.mysql.cj.jdbc.ConnectionImpl@1b2c3d4e (No operations allowed after connection closed.). Possibly consider using a shorter maxLifetime value.';
  const said = (times: number) => {
    const log = new LogWriter();
    for (let at = 0; at < times; at++)
      log
        .log('INFO', 'org.apache.hadoop.io.retry.RetryInvocationHandler', refuses, standby)
        .log('WARN', 'com.zaxxer.hikari.pool.PoolBase', closed)
        .pass(60_000);
    return log;
  };

  it('is over with the next try', async () => {
    expect(await loud(said(1))).toEqual([]);
  });

  it('is trouble where it goes on, and where it failed', async () => {
    expect(await loud(said(4))).toHaveLength(2);
    expect(await loud(taskFailed(new LogWriter(), 1, [refuses, standby[0]!]))).toHaveLength(1);
    const query = new LogWriter().log('ERROR', 'com.shop.Orders', 'Query failed', [
      'java.sql.SQLNonTransientConnectionException: No operations allowed after connection closed.',
      '\tat com.mysql.cj.jdbc.exceptions.SQLError.createSQLException(SQLError.java:110)',
    ]);
    expect(await loud(query)).toHaveLength(1);
  });
});

describe('ZooKeeper without SASL', () => {
  const refused = (logger: string) => new LogWriter().log('ERROR', logger, 'Authentication failed');

  it('is asked for a login all the same, and Curator calls that an error', async () => {
    expect(
      await loud(refused('org.apache.flink.shaded.curator5.org.apache.curator.ConnectionState')),
    ).toEqual([]);
  });

  it('is no excuse for others', async () => {
    expect(await loud(refused('org.apache.hadoop.ipc.Client'))).toHaveLength(1);
  });
});
