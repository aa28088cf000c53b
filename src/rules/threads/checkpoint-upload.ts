import { text } from '../../blocks/blocks.ts';
import { inOnePlace, tasksAndFrame } from '../followed/in-one-place.ts';
import { en, method, zh } from '../followed/phrases.ts';

const upload =
  /\.FsCheckpointStateOutputStream\.|\.RocksDBStateUploader\.|\.CheckpointStreamWithResultProvider\.|\.DFSOutputStream\.|putObject|uploadPart|\.DuplicatingCheckpointOutputStream\.|\.FullSnapshotAsyncWriter\./;

/** The asynchronous part of a checkpoint writes to the checkpoint storage. */
export const checkpointUpload = inOnePlace({
  id: 'threads-checkpoint-upload',
  finds: 'checkpoint-upload-running',
  roles: ['async-operations'],
  doing: ({ thread }) => thread.frames.some((frame) => upload.test(frame)),
  shows: 'symptom',
  facts: tasksAndFrame,
  says: {
    en: (facts) =>
      text`Checkpoints are being written to the storage by ${en.threads(facts)}, in ${method(facts.frame)}${en.dumps(facts)}. The same in all dumps means slow storage.`,
    zh: (facts) =>
      text`${zh.threads(facts)}在往存储写 checkpoint，停在 ${method(facts.frame)}${zh.dumps(facts)}。几次 dump 都一样就是存储慢。`,
  },
});
