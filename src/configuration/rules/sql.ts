import { type ConfigRule, row, switched } from '../rule.ts';

/** Rules about SQL. */
export const sqlRules: ConfigRule[] = [
  row({
    id: 'config-mini-batch-incomplete',
    severity: 'critical',
    keys: ['table.exec.mini-batch.enabled'],
    sees: (settings) =>
      settings.flag('table.exec.mini-batch.enabled') === true &&
      ((settings.duration('table.exec.mini-batch.allow-latency') ?? 0) <= 0 ||
        (settings.number('table.exec.mini-batch.size') ?? 0) <= 0),
    en: [
      'Mini-batches are on without a latency and a size: no query can be planned.',
      'Set `table.exec.mini-batch.allow-latency` and `table.exec.mini-batch.size`.',
    ],
    zh: [
      '开了 mini-batch 却没有设延迟和大小：查询在规划时就会失败。',
      '设置 `table.exec.mini-batch.allow-latency` 和 `table.exec.mini-batch.size`。',
    ],
    source: 'dev/table/tuning',
    bad: 'table.exec.mini-batch.enabled: true',
    fine: 'table.exec.mini-batch.enabled: true\ntable.exec.mini-batch.allow-latency: 5 s\ntable.exec.mini-batch.size: 5000',
  }),
  switched({
    id: 'config-upsert-not-materialized',
    severity: 'warning',
    key: 'table.exec.sink.upsert-materialize',
    wrong: ['NONE'],
    fine: 'AUTO',
    en: [
      'Changes that arrive out of order are written as they come: the sink may keep a wrong row.',
      'Set `table.exec.sink.upsert-materialize` to AUTO, unless the order is certain.',
    ],
    zh: [
      '乱序到达的变更按到达顺序写出：sink 里可能留下错误的行。',
      '除非能保证顺序，把 `table.exec.sink.upsert-materialize` 设为 AUTO。',
    ],
    source: 'dev/table/config',
  }),
  switched({
    id: 'config-nulls-dropped',
    severity: 'warning',
    key: 'table.exec.sink.not-null-enforcer',
    wrong: ['DROP'],
    fine: 'ERROR',
    en: [
      'Rows with NULL in a column that is NOT NULL are dropped without a word.',
      'Set `table.exec.sink.not-null-enforcer` to ERROR, and filter such rows where it can be seen.',
    ],
    zh: [
      'NOT NULL 列上出现 NULL 的行会被悄悄丢掉。',
      '把 `table.exec.sink.not-null-enforcer` 设为 ERROR，在看得见的地方过滤。',
    ],
    source: 'dev/table/config',
  }),
];
