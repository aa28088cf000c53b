import { threadCases } from '../../../test/rules/threads/cases.ts';
import { thread, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { rpc } from './rpc.ts';

const main = (stack: string) => thread('flink-pekko.actor.default-dispatcher-5', stack);

threadCases(rpc, {
  'rpc-main-thread-blocked': {
    shows: times(
      2,
      main(
        stacks.rpcHandling(
          `java.net.Inet4AddressImpl.lookupAllHostAddr
          java.net.InetAddress.getByName
          org.apache.flink.runtime.taskmanager.TaskManagerLocation.getHostName`,
        ),
      ),
      thread('jobmanager-io-thread-1', stacks.poolIdle),
    ),
    looksLike: times(
      2,
      main(stacks.rpcIdle),
      main(
        stacks.rpcHandling('java.util.HashMap.put\norg.apache.flink.runtime.jobmaster.JobMaster.heartbeat'),
      ),
    ),
  },
});
