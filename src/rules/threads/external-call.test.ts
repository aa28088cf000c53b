import { threadCases } from '../../../test/rules/threads/cases.ts';
import { map, source, thread, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { externalCall } from './external-call.ts';

threadCases(externalCall, {
  'lookup-waiting-for-external-system': {
    shows: times(
      3,
      thread('LookupJoin[4] (1/2)#0', stacks.jdbcLookup),
      thread('LookupJoin[4] (2/2)#0', stacks.jdbcLookup),
    ),
    looksLike: times(
      3,
      thread('LookupJoin[4] (1/2)#0', stacks.asyncQueueFull),
      map(1, stacks.httpCall.replace('shop.orders.Geo.locate', 'shop.orders.GeoLookup.lookup')),
    ),
  },
  'task-thread-in-external-call': {
    shows: times(3, map(1, stacks.httpCall), thread('Enrich (1/1)#0', stacks.httpCall)),
    looksLike: [
      ...times(1, map(1, stacks.httpCall), thread(`Source Data Fetcher for ${source}`, stacks.fetching)),
      ...times(4, map(1, stacks.idle), thread(`Source Data Fetcher for ${source}`, stacks.fetching)),
    ],
  },
});
