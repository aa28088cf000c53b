import { faultKind } from '../content/fault.ts';
import { type AlertCheck, comparisonsIn } from './check.ts';

const kind = faultKind<{ metric: string; limit: number }>({
  code: 'bytes-as-share',
  severity: 'problem',
  en: {
    says: ({ metric, limit }) =>
      `"${metric}" counts bytes, and ${limit} is no number of bytes: it is always so.`,
    mend: 'Divide what is used by the maximum: `..._Used / ..._Max > 0.9`.',
  },
  zh: {
    says: ({ metric, limit }) => `“${metric}”的单位是字节，而 ${limit} 不会是字节数：条件永远成立。`,
    mend: '用已用除以上限：`..._Used / ..._Max > 0.9`。',
  },
});

const bytes =
  /_(?:Memory_(?:Heap|NonHeap|Metaspace)_(?:Used|Committed|Max)|Memory_(?:Direct|Mapped)_(?:MemoryUsed|TotalCapacity)|Flink_Memory_Managed_(?:Used|Total)|Shuffle_Netty_(?:Used|Available|Total)Memory)$/;

/** Nobody limits memory to less than a hundred bytes: it is a share, or a percentage. */
const smallest = 100;

/** Memory in bytes above a share, or a percentage. */
export const bytesAsShare: AlertCheck = {
  kind,
  find: (alert) =>
    comparisonsIn(alert)
      .filter(
        ({ metric, plain, operator, limit }) =>
          plain && bytes.test(metric) && /^>/.test(operator) && limit > 0 && limit <= smallest,
      )
      .map(({ metric, limit }) => kind.at(alert.file, alert.line, { metric, limit })),
};
