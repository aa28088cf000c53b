import { describe, expect, it } from 'vitest';
import { gcLogOf, isGcLog } from './pauses.ts';

const first = (line: string) => gcLogOf(line, 'gc.log').pauses[0];
const MiB = 1024 ** 2;

// As Java 17 and Java 8 write them, with several decorations.
describe.each([
  [
    '-Xlog:gc',
    '[0.226s][info][gc] GC(2) Pause Full (Ergonomics) 47M->47M(61M) 86.984ms',
    { at: null, since: 226, lasts: 86.984, full: true, after: 47 * MiB, total: 61 * MiB },
  ],
  [
    '-Xlog:gc*:file=gc.log:time,uptime,level,tags',
    '[2026-11-30T00:40:01.732+0000][30.012s][info][gc          ] GC(20489) Pause Young (Normal) (G1 Preventive Collection) 60M->58M(64M) 1.757ms',
    {
      at: Date.UTC(2026, 10, 30, 0, 40, 1, 732),
      since: 30_012,
      lasts: 1.757,
      full: false,
      after: 58 * MiB,
      total: 64 * MiB,
    },
  ],
  [
    '-Xlog:gc::uptimemillis',
    '[30012ms] GC(7) Pause Remark 60M->58M(64M) 1.757ms',
    { at: null, since: 30_012, lasts: 1.757, full: false, after: 58 * MiB, total: 64 * MiB },
  ],
  [
    'ZGC with its phases, without sizes',
    '[0.240s][info][gc,phases   ] GC(0) Pause Mark Start 0.012ms',
    { at: null, since: 240, lasts: 0.012, full: false, after: null, total: null },
  ],
  [
    'Java 8, -XX:+PrintGC',
    '70.009: [Full GC (Ergonomics)  265240K->264240K(276480K), 1.8234560 secs]',
    { at: null, since: 70_009, lasts: 1823.456, full: true, after: 264_240 * 1024, total: 276_480 * 1024 },
  ],
  [
    'Java 8, -XX:+PrintGCDetails -XX:+PrintGCDateStamps',
    '2026-11-20T03:15:23.512+0000: 73.009: [GC (Allocation Failure) [PSYoungGen: 65536K->10720K(76288K)] 65536K->12345K(251392K), 0.0123000 secs] [Times: user=0.02 sys=0.00, real=0.01 secs]',
    {
      at: Date.UTC(2026, 10, 20, 3, 15, 23, 512),
      since: 73_009,
      lasts: 12.3,
      full: false,
      after: 12_345 * 1024,
      total: 251_392 * 1024,
    },
  ],
])('%s', (_, line, told) => {
  it('is read', () => {
    const { quote, ...pause } = first(line)!;
    expect(pause).toEqual({ ...told, lasts: expect.closeTo(told.lasts, 6) });
    expect(quote).toEqual({ file: 'gc.log', line: 1, text: line });
  });
});

it.each([
  '[0.118s][info][gc,start    ] GC(1) Pause Young (Normal) (G1 Evacuation Pause)',
  '[0.240s][info][gc] GC(0) Garbage Collection (Warmup) 28M(44%)->24M(38%)',
  '[0.118s][info][gc] GC(4) Concurrent Mark Cycle 12.123ms',
  '2026-11-20 03:15:23,512 INFO  com.shop.Pauses [] - GC(2) Pause Full (Ergonomics) 47M->47M(61M) 86.984ms and more',
])('%s is no pause', (line) => {
  expect(first(line)).toBeUndefined();
});

const collected = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `[${at}.226s][info][gc] GC(${at}) Pause Young (Allocation Failure) 47M->4M(61M) 6.984ms`,
  );

it('is known by most of its lines', () => {
  const log = Array(9).fill(
    '2026-11-20 03:15:23,512 INFO  org.apache.flink.runtime.taskmanager.Task [] - Freeing',
  );
  expect(isGcLog(['[0.006s][info][gc] Using G1', ...collected(3)].join('\n'))).toBe(true);
  expect(isGcLog(collected(2).join('\n'))).toBe(false);
  expect(isGcLog([...collected(4), ...log].join('\n'))).toBe(false);
});
