import { codeOf, type OwnedCode } from '../../evidence/whose-code.ts';

/** What a running task thread spends its time in. */
export type Work =
  | 'rocksdb'
  | 'heap-state'
  | 'serialization'
  | 'regex'
  | 'generated-code'
  | 'user-code'
  | 'flink-code';

const serializing = ['Kryo', 'Avro', 'JSON', 'serializers', 'formats'];

const kinds: [Work, (code: OwnedCode) => boolean][] = [
  ['rocksdb', ({ owner }) => owner === 'state-backend'],
  ['heap-state', ({ name }) => name === 'heap state'],
  ['serialization', ({ name }) => serializing.includes(name)],
  ['regex', ({ name }) => name === 'regular expressions'],
  ['generated-code', ({ owner }) => owner === 'generated'],
  ['user-code', ({ owner }) => owner === 'user'],
];

/** The kind of the first telling frame from the top. */
export function workOf(frames: string[]): Work {
  for (const frame of frames) {
    const code = codeOf(frame);
    const kind = kinds.find(([, test]) => test(code));
    if (kind) return kind[0];
  }
  return 'flink-code';
}
