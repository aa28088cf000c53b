import { threadCases } from '../../../test/rules/threads/cases.ts';
import { map, thread, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { sinkWrite } from './sink-write.ts';

threadCases(sinkWrite, {
  'sink-waiting-for-external-system': {
    shows: times(2, thread('Sink: orders (1/1)#0', stacks.jdbcSink)),
    looksLike: times(2, thread('LookupJoin[4] (1/2)#0', stacks.jdbcLookup), map(1, stacks.sinkBufferFull)),
  },
});
