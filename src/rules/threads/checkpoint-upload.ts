import { activityRule } from '../watching/activity-rule.ts';

const upload =
  /\.FsCheckpointStateOutputStream\.|\.RocksDBStateUploader\.|\.CheckpointStreamWithResultProvider\.|\.DFSOutputStream\.|putObject|uploadPart|\.DuplicatingCheckpointOutputStream\.|\.FullSnapshotAsyncWriter\./;

/** The asynchronous part of a checkpoint writes to the checkpoint storage. */
export const checkpointUpload = activityRule({
  rule: 'threads-checkpoint-upload',
  finds: 'checkpoint-upload-running',
  roles: ['async-operations'],
  doing: ({ frames }) => frames.some((frame) => upload.test(frame)),
  severity: 'warning',
  shows: 'symptom',
  inOneDump: 1,
});
