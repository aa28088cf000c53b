import { threadCases } from '../../../test/rules/threads/cases.ts';
import { map, thread, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { lookupRetry } from './lookup-retry.ts';

threadCases(lookupRetry, {
  'lookup-retry-sleeping': {
    shows: times(2, thread('LookupJoin[4] (1/2)#0', stacks.lookupRetry)),
    looksLike: times(2, map(1, stacks.sleeping), thread('LookupJoin[4] (1/2)#0', stacks.jdbcLookup)),
  },
});
