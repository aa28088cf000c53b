// Stacks as Flink 1.20 has them, without files and lines.

const task = `
  org.apache.flink.streaming.runtime.tasks.StreamTask.invoke
  org.apache.flink.runtime.taskmanager.Task.runWithSystemExitMonitoring
  org.apache.flink.runtime.taskmanager.Task.restoreAndInvoke
  org.apache.flink.runtime.taskmanager.Task.doRun
  org.apache.flink.runtime.taskmanager.Task.run
  java.lang.Thread.run`;

const loop = `
  org.apache.flink.streaming.runtime.tasks.mailbox.MailboxProcessor.runMailboxLoop
  org.apache.flink.streaming.runtime.tasks.StreamTask.runMailboxLoop${task}`;

const take = `
  jdk.internal.misc.Unsafe.park
  java.util.concurrent.locks.LockSupport.parkNanos
  java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject.await
  org.apache.flink.streaming.runtime.tasks.mailbox.TaskMailboxImpl.take`;

export const idle = `${take}
  org.apache.flink.streaming.runtime.tasks.mailbox.MailboxProcessor.processMailsWhenDefaultActionUnavailable
  org.apache.flink.streaming.runtime.tasks.mailbox.MailboxProcessor.processMail${loop}`;

export const finished = `${take}
  org.apache.flink.streaming.runtime.tasks.mailbox.MailboxProcessor.processMailsWhenDefaultActionUnavailable
  org.apache.flink.streaming.runtime.tasks.mailbox.MailboxProcessor.runMailboxLoop
  org.apache.flink.streaming.runtime.tasks.StreamTask.afterInvoke${task}`;

/** What stands below a record that an operator works on. */
const input = `
  org.apache.flink.streaming.runtime.io.AbstractStreamTaskNetworkInput.processElement
  org.apache.flink.streaming.runtime.io.AbstractStreamTaskNetworkInput.emitNext
  org.apache.flink.streaming.runtime.io.StreamOneInputProcessor.processInput
  org.apache.flink.streaming.runtime.tasks.StreamTask.processInput
  org.apache.flink.streaming.runtime.tasks.mailbox.MailboxProcessor.runMailboxLoop${loop}`;

/** A function of the user in a map, with what it calls on top. */
export const inMap = (above: string) => `${above}
  shop.orders.Enrich.map
  org.apache.flink.streaming.api.operators.StreamMap.processElement${input}`;

export const emitting = `
  jdk.internal.misc.Unsafe.park
  java.util.concurrent.locks.LockSupport.park
  java.util.concurrent.CompletableFuture$Signaller.block
  java.util.concurrent.CompletableFuture.get
  org.apache.flink.runtime.io.network.buffer.LocalBufferPool.requestMemorySegmentBlocking
  org.apache.flink.runtime.io.network.buffer.LocalBufferPool.requestBufferBuilderBlocking
  org.apache.flink.runtime.io.network.partition.BufferWritingResultPartition.requestNewBufferBuilderFromPool
  org.apache.flink.runtime.io.network.api.writer.RecordWriter.emit`;

export const backpressured = `${emitting}
  org.apache.flink.streaming.api.operators.StreamMap.processElement${input}`;

/** Work of an operator. */
export const above = (top: string) => `${top}${input}`;

const yields = `${take}
  org.apache.flink.streaming.runtime.tasks.mailbox.MailboxExecutorImpl.yield`;

export const asyncQueueFull = `${yields}
  org.apache.flink.streaming.api.operators.async.AsyncWaitOperator.addToWorkQueue
  org.apache.flink.streaming.api.operators.async.AsyncWaitOperator.processElement${input}`;

export const sinkBufferFull = `${yields}
  org.apache.flink.connector.base.sink.writer.AsyncSinkWriter.write
  org.apache.flink.streaming.runtime.operators.sink.SinkWriterOperator.processElement${input}`;

/** Yields to no known operator. */
export const yielding = `${yields}
  shop.orders.Buffered.processElement${input}`;

const mysqlRead = `
  sun.nio.ch.Net.poll
  sun.nio.ch.NioSocketImpl.park
  sun.nio.ch.NioSocketImpl.implRead
  java.net.Socket$SocketInputStream.read
  com.mysql.cj.protocol.ReadAheadInputStream.fill
  com.mysql.cj.NativeSession.execSQL`;

export const jdbcLookup = above(`${mysqlRead}
  com.mysql.cj.jdbc.ClientPreparedStatement.executeQuery
  org.apache.flink.connector.jdbc.table.JdbcRowDataLookupFunction.lookup
  org.apache.flink.table.functions.LookupFunction.eval
  LookupFunction$31.flatMap(Unknown Source)
  org.apache.flink.table.runtime.operators.join.lookup.LookupJoinRunner.processElement`);

export const jdbcSink = above(`${mysqlRead}
  com.mysql.cj.jdbc.ClientPreparedStatement.executeBatch
  org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.attemptFlush
  org.apache.flink.connector.jdbc.internal.JdbcOutputFormat.flush
  org.apache.flink.streaming.api.operators.StreamSink.processElement`);

export const httpCall = inMap(`
  java.net.SocketInputStream.socketRead0
  java.net.SocketInputStream.read
  okio.Okio$2.read
  okhttp3.internal.http1.Http1Codec.readHeaderLine
  okhttp3.RealCall.execute
  shop.orders.Geo.locate`);

export const lookupRetry = above(`
  java.lang.Thread.sleep
  org.apache.flink.table.runtime.operators.join.lookup.RetryableLookupFunctionDelegator.lookup
  org.apache.flink.table.functions.LookupFunction.eval
  org.apache.flink.table.runtime.operators.join.lookup.LookupJoinRunner.processElement`);

export const rocksdbGet = above(`
  org.rocksdb.RocksDB.get
  org.rocksdb.RocksDB.get
  org.apache.flink.contrib.streaming.state.RocksDBValueState.value
  shop.orders.Dedup.processElement
  org.apache.flink.streaming.api.operators.KeyedProcessOperator.processElement`);

export const heapGet = above(`
  org.apache.flink.runtime.state.heap.CopyOnWriteStateMap.get
  org.apache.flink.runtime.state.heap.HeapValueState.value
  shop.orders.Dedup.processElement
  org.apache.flink.streaming.api.operators.KeyedProcessOperator.processElement`);

export const kryo = above(`
  java.util.HashMap.put
  com.esotericsoftware.kryo.util.MapReferenceResolver.setReadObject
  com.esotericsoftware.kryo.Kryo.readClassAndObject
  org.apache.flink.api.java.typeutils.runtime.kryo.KryoSerializer.deserialize
  org.apache.flink.streaming.runtime.streamrecord.StreamElementSerializer.deserialize`);

export const regex = inMap(`
  java.util.regex.Pattern$CharProperty.match
  java.util.regex.Pattern$Curly.match0
  java.util.regex.Matcher.matches
  shop.orders.Agent.parse`);

export const generatedCode = above(`
  java.math.BigDecimal.multiply
  org.apache.flink.table.data.DecimalDataUtils.multiply
  StreamExecCalc$117.processElement(Unknown Source)`);

export const userCode = inMap('shop.orders.Prices.round');

export const otherUserCode = above(`
  shop.orders.Audit.note
  shop.orders.Audit.flatMap
  org.apache.flink.streaming.api.operators.StreamFlatMap.processElement`);

/** A function of the user that loads a table before it takes records. */
export const opening = `
  java.lang.Thread.sleep
  com.shop.Enrich.open
  org.apache.flink.api.common.functions.util.FunctionUtils.openFunction
  org.apache.flink.streaming.api.operators.AbstractUdfStreamOperator.open
  org.apache.flink.streaming.runtime.tasks.RegularOperatorChain.initializeStateAndOpenOperators
  org.apache.flink.streaming.runtime.tasks.StreamTask.restoreStateAndGates
  org.apache.flink.streaming.runtime.tasks.StreamTask.restoreInternal
  org.apache.flink.streaming.runtime.tasks.StreamTask.restore
  org.apache.flink.runtime.taskmanager.Task.restoreAndInvoke`;

export const restoring = `
  java.util.concurrent.FutureTask.get
  org.apache.flink.contrib.streaming.state.RocksDBStateDownloader.transferAllStateDataToDirectory
  org.apache.flink.contrib.streaming.state.restore.RocksDBIncrementalRestoreOperation.restore
  org.apache.flink.streaming.api.operators.BackendRestorerProcedure.attemptCreateAndRestore
  org.apache.flink.streaming.runtime.tasks.StreamTask.restoreStateAndGates
  org.apache.flink.streaming.runtime.tasks.StreamTask.restoreInternal
  org.apache.flink.streaming.runtime.tasks.StreamTask.restore
  org.apache.flink.runtime.taskmanager.Task.restoreAndInvoke`;

const checkpoint = `
  org.apache.flink.streaming.api.operators.AbstractStreamOperator.snapshotState
  org.apache.flink.streaming.runtime.tasks.SubtaskCheckpointCoordinatorImpl.takeSnapshotSync
  org.apache.flink.streaming.runtime.tasks.SubtaskCheckpointCoordinatorImpl.checkpointState
  org.apache.flink.streaming.runtime.tasks.StreamTask.performCheckpoint${loop}`;

export const checkpointSync = `
  org.apache.flink.runtime.state.heap.CopyOnWriteStateTable.stateSnapshot
  org.apache.flink.runtime.state.heap.HeapSnapshotStrategy.syncPrepareResources${checkpoint}`;

/** A function of the user waits for what it wrote before its state is saved. */
export const snapshotWait = `
  jdk.internal.misc.Unsafe.park
  java.util.concurrent.CompletableFuture.get
  shop.orders.Batches.snapshotState
  org.apache.flink.streaming.util.functions.StreamingFunctionUtils.snapshotFunctionState${checkpoint}`;

export const rocksdbSnapshot = `
  org.rocksdb.Checkpoint.createCheckpoint
  org.rocksdb.Checkpoint.createCheckpoint
  org.apache.flink.contrib.streaming.state.snapshot.RocksDBSnapshotStrategyBase.takeDBNativeCheckpoint${checkpoint}`;

export const upload = `
  java.net.SocketOutputStream.socketWrite0
  com.amazonaws.services.s3.AmazonS3Client.putObject
  org.apache.flink.runtime.state.filesystem.FsCheckpointStreamFactory$FsCheckpointStateOutputStream.flushToFile
  org.apache.flink.runtime.state.filesystem.FsCheckpointStreamFactory.FsCheckpointStateOutputStream.closeAndGetHandle
  org.apache.flink.streaming.runtime.tasks.AsyncCheckpointRunnable.run
  java.lang.Thread.run`;

export const poolIdle = `
  jdk.internal.misc.Unsafe.park
  java.util.concurrent.locks.LockSupport.park
  java.util.concurrent.LinkedBlockingQueue.take
  java.util.concurrent.ThreadPoolExecutor.getTask
  java.lang.Thread.run`;

export const fetching = `
  sun.nio.ch.EPoll.wait
  org.apache.kafka.common.network.Selector.poll
  org.apache.kafka.clients.consumer.KafkaConsumer.poll
  org.apache.flink.connector.kafka.source.reader.KafkaPartitionSplitReader.fetch
  org.apache.flink.connector.base.source.reader.fetcher.SplitFetcher.run`;

export const fetcherFull = `
  jdk.internal.misc.Unsafe.park
  java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject.await
  org.apache.flink.connector.base.source.reader.synchronization.FutureCompletingBlockingQueue.waitOnPut
  org.apache.flink.connector.base.source.reader.synchronization.FutureCompletingBlockingQueue.put
  org.apache.flink.connector.base.source.reader.fetcher.FetchTask.run`;

export const fetcherPaused = `
  jdk.internal.misc.Unsafe.park
  org.apache.flink.connector.base.source.reader.fetcher.SplitFetcher.getNextTaskUnsafe
  org.apache.flink.connector.base.source.reader.fetcher.SplitFetcher.run`;

export const legacyCollect = `
  org.apache.flink.streaming.api.operators.StreamSourceContexts$ManualWatermarkContext.collect
  shop.orders.Feed.run
  org.apache.flink.streaming.runtime.tasks.SourceStreamTask$LegacySourceFunctionThread.run`;

export const legacyBackpressured = `${emitting}${legacyCollect}`;

export const rpcHandling = (top: string) => `${top}
  org.apache.flink.runtime.rpc.pekko.PekkoRpcActor.handleRpcInvocation
  org.apache.flink.runtime.rpc.pekko.PekkoRpcActor.handleRpcMessage
  org.apache.pekko.dispatch.Mailbox.run
  java.util.concurrent.ForkJoinWorkerThread.run`;

export const rpcIdle = `
  jdk.internal.misc.Unsafe.park
  java.util.concurrent.locks.LockSupport.park
  java.util.concurrent.ForkJoinPool.awaitWork
  java.util.concurrent.ForkJoinWorkerThread.run`;

export const discarding = `
  sun.nio.ch.Net.poll
  org.apache.hadoop.hdfs.DFSClient.delete
  org.apache.flink.runtime.state.filesystem.FileStateHandle.discardState
  org.apache.flink.runtime.checkpoint.CheckpointsCleaner.cleanCheckpoint
  java.lang.Thread.run`;

const timersOf = (service: string) => `
  shop.orders.Totals.process
  org.apache.flink.streaming.runtime.operators.windowing.WindowOperator.onEventTime
  org.apache.flink.streaming.api.operators.${service}.advanceWatermark
  org.apache.flink.streaming.api.operators.AbstractStreamOperator.processWatermark`;

export const timers = above(timersOf('InternalTimerServiceImpl'));

/** Of an operator whose state access is asynchronous. */
export const timersOfAsyncState = above(timersOf('InternalTimerServiceAsyncImpl'));

export const classLoading = inMap(`
  java.util.zip.ZipFile.getEntry
  java.net.URLClassLoader.findClass
  org.apache.flink.util.ChildFirstClassLoader.loadClassWithoutExceptionHandling
  java.lang.ClassLoader.loadClass
  java.lang.Class.forName0`);

export const sleeping = inMap('java.lang.Thread.sleep\nshop.orders.Throttle.pause');

/** Of a reader that an operator is chained to. */
export const sourceSleeping = above(`java.lang.Thread.sleep
  shop.orders.Feed.pollNext
  org.apache.flink.streaming.api.operators.SourceOperator.emitNext`);

export const sleepingBehindSource = inMap('java.lang.Thread.sleep\nshop.orders.Throttle.pause').replace(
  'StreamMap.processElement',
  'StreamMap.processElement\n  org.apache.flink.streaming.api.operators.SourceOperator.emitNext',
);

export const committing = above(`java.lang.Thread.sleep
  shop.orders.Ledger.commit
  org.apache.flink.streaming.runtime.operators.sink.CommitterOperator.commitAndEmit`);

export const userWait = inMap(`
  jdk.internal.misc.Unsafe.park
  java.util.concurrent.CompletableFuture.get
  shop.orders.Rates.await`);
