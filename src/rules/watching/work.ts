import { isGenerated, isOfUser } from './frames.ts';

/** What a running task thread spends its time in. */
export type Work =
  | 'rocksdb'
  | 'heap-state'
  | 'serialization'
  | 'regex'
  | 'generated-code'
  | 'user-code'
  | 'flink-code';

const kinds: [Work, (frame: string) => boolean][] = [
  ['rocksdb', (frame) => /^org\.(?:rocksdb|forstdb)\./.test(frame)],
  ['heap-state', (frame) => /\.state\.heap\./.test(frame)],
  [
    'serialization',
    (frame) =>
      /^com\.esotericsoftware\.|\.fasterxml\.jackson\.|^com\.alibaba\.fastjson|^com\.google\.gson\.|^org\.apache\.avro\.|^org\.apache\.flink\..*\.(?:\w*Serializer|SerializationDelegate|\w*(?:Deserialization|Serialization)Schema)\./.test(
        frame,
      ),
  ],
  ['regex', (frame) => frame.startsWith('java.util.regex.')],
  ['generated-code', isGenerated],
  ['user-code', isOfUser],
];

/** The kind of the first telling frame from the top. */
export function workOf(frames: string[]): Work {
  for (const frame of frames) {
    const kind = kinds.find(([, test]) => test(frame));
    if (kind) return kind[0];
  }
  return 'flink-code';
}
