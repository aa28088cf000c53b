import { threadCases } from '../../../test/rules/threads/cases.ts';
import { dump, thread, times } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { checkpointUpload } from './checkpoint-upload.ts';

threadCases(checkpointUpload, {
  'checkpoint-upload-running': {
    shows: times(3, thread('AsyncOperations-thread-1', stacks.upload)),
    looksLike: [
      dump([thread('AsyncOperations-thread-1', stacks.upload)]),
      ...times(3, thread('AsyncOperations-thread-1', stacks.poolIdle)),
    ],
  },
});
