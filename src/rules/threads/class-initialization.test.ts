import { expect, it } from 'vitest';
import { threadCases } from '../../../test/rules/threads/cases.ts';
import { dump, thread } from '../../../test/rules/threads/dumps.ts';
import * as stacks from '../../../test/rules/threads/stacks.ts';
import { readThreadDumps } from '../../evidence/threads/read.ts';
import { follow } from '../followed/follow.ts';
import { classInitialization } from './class-initialization.ts';

const writer = (waitsFor: string | null) =>
  thread(
    'Sink: hive (1/1)#0',
    stacks.above(`
      java.util.ServiceLoader$LazyIterator.nextService
      java.sql.DriverManager.<clinit>
      shop.orders.HiveOut.open`),
    { waitsFor },
  );
const cleaner = (waitsFor: string | null) =>
  thread('dirty-rows', 'com.mysql.jdbc.Driver.<clinit>\nshop.orders.DirtyRows.open', { waitsFor });

threadCases(classInitialization, {
  'class-initialization-deadlock': {
    shows: [dump([writer('class com.mysql.jdbc.Driver'), cleaner('class java.sql.DriverManager')])],
    // The first one works, and the second waits until it is done.
    looksLike: [dump([writer(null), cleaner('class java.sql.DriverManager')])],
    unwritten: true,
    lasts: true,
  },
});

const jdk8 = (others = '') => `2026-11-22 03:14:07
Full thread dump OpenJDK 64-Bit Server VM (25.402-b06 mixed mode):

"Sink: hive (1/1)#0" #85 prio=5 os_prio=0 tid=0x00007f8fa8041800 nid=0x6a60 in Object.wait() [0x00007f8f9a7e8000]
   java.lang.Thread.State: RUNNABLE
\tat java.sql.DriverManager.<clinit>(DriverManager.java:101)
\tat shop.orders.HiveOut.open(HiveOut.java:21)

"dirty-rows" #88 prio=5 os_prio=0 tid=0x00007f8fa804a000 nid=0x6a63 in Object.wait() [0x00007f8f9a4e5000]
   java.lang.Thread.State: RUNNABLE
\tat com.mysql.jdbc.Driver.<clinit>(Driver.java:49)
\tat shop.orders.DirtyRows.open(DirtyRows.java:94)
${others}`;

it('is told by a dump that does not name the classes, unless another thread initializes one and goes on', () => {
  const judged = (text: string) => classInitialization.judge(follow(readThreadDumps(text, 'jstack.txt')));
  expect(judged(jdk8()).map(({ facts }) => facts.classes)).toEqual([
    'com.mysql.jdbc.Driver, java.sql.DriverManager',
  ]);
  const third = `
"loader" #90 prio=5 os_prio=0 tid=0x00007f8fa804b000 nid=0x6a65 runnable [0x00007f8f9a3e5000]
   java.lang.Thread.State: RUNNABLE
\tat oracle.jdbc.OracleDriver.<clinit>(OracleDriver.java:9)
`;
  expect(judged(jdk8(third))).toEqual([]);
});
