import { threadCases } from '../../../test/rules/threads/cases.ts';
import { thread, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { sourceEnumerator } from './source-enumerator.ts';

threadCases(sourceEnumerator, {
  'source-enumerator-waiting': {
    shows: times(
      2,
      thread(
        'SourceCoordinator-Source: orders',
        `jdk.internal.misc.Unsafe.park
        java.util.concurrent.CompletableFuture.get
        org.apache.kafka.common.internals.KafkaFutureImpl.get
        org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumerator.getSubscribedTopicPartitions`,
      ),
    ),
    looksLike: times(2, thread('SourceCoordinator-Source: orders', stacks.poolIdle)),
  },
});
