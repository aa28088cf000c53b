import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';

// What the SQL client of Flink 2.3 prints where a file of statements is run: a warning of JLine, then the prompt, the statement and the answer on one line.

const jline = [
  'Nov 30, 2026 3:18:22 PM org.jline.utils.Log logr',
  'WARNING: Unable to create a system terminal, creating a dumb terminal (enable debug logging for more information)',
  '\u001b[34;1m[INFO] Executing SQL from file.\u001b[0m',
  '',
  'Command history file path: /root/.flink-sql-history',
];

const printed = (statement: string, ...reason: string[]) =>
  judge({
    'sql.txt': [
      ...jline,
      "Flink SQL> CREATE TABLE o (id BIGINT) WITH ('connector' = 'datagen')\u001b[34;1m[INFO] Execute statement succeeded.\u001b[0m",
      '',
      `Flink SQL> ${statement}\u001b[31;1m[ERROR] Could not execute SQL statement. Reason:`,
      ...reason,
      '',
      'Shutting down the session...',
      'done.',
      '',
    ].join('\n'),
  });

describe('a statement that is refused', () => {
  it.each(['', 'SELECT name, COUNT(*) FROM o GROUP BY id'])('behind the prompt and %j', async (statement) => {
    const { certain, playbooks } = await printed(
      statement,
      "org.apache.calcite.sql.validate.SqlValidatorException: Expression 'name' is not being grouped\u001b[0m",
    );
    expect([certain, playbooks[0]]).toEqual([true, 'sql-validation']);
  });

  it('is told of, though no page knows its reason', async () => {
    const { verdict } = await printed('', 'com.acme.OddException: odd\u001b[0m');
    expect(verdict).toMatchObject({ role: 'unknown-cause', root: { className: 'OddException' } });
  });

  it('is no matter of records where a number cannot be read: it may stand in the statement', async () => {
    const { certain } = await printed(
      '',
      'java.lang.NumberFormatException: For input string: "many"\u001b[0m',
    );
    expect(certain).toBe(false);
  });
});

it('nothing is wrong where all statements are done', async () => {
  const { findings } = await judge({
    'sql.txt': [...jline, 'Flink SQL> \u001b[34;1m[INFO] Execute statement succeeded.\u001b[0m', ''].join(
      '\n',
    ),
  });
  expect(findings.filter(({ severity }) => severity !== 'notice')).toEqual([]);
});
