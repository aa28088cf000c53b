import { expect, it } from 'vitest';
import { systemTrace, taskFailed } from './flink-lines.ts';
import { judge } from './judge.ts';
import { LogWriter } from './log-writer.ts';

// A line that says all: what stands deeper only tells how it was noticed.

const failed = async (outer: string, ...causes: string[]) =>
  judge({
    'jm.log': taskFailed(
      new LogWriter(),
      1,
      systemTrace(
        'org.apache.flink.configuration.ConfigurationUtils.convertToInt(ConfigurationUtils.java:518)',
        outer,
        ...causes,
      ),
    ),
  });

const setting =
  "java.lang.IllegalArgumentException: Could not parse value 'two' for key 'taskmanager.numberOfTaskSlots'.";

it('is the cause, though what stands deeper is known to no page', async () => {
  const { certain, playbooks, verdict } = await failed(
    setting,
    'java.lang.NumberFormatException: For input string: "two"',
  );
  expect([certain, playbooks[0]]).toEqual([true, 'config-refused']);
  expect(verdict!.root!.message).toContain('taskmanager.numberOfTaskSlots');
});

it('is the cause where it is the message, too', async () => {
  const log = new LogWriter();
  log.log('ERROR', 'org.apache.flink.configuration.YamlParserUtils', 'Failed to parse YAML configuration', [
    'org.snakeyaml.engine.v2.exceptions.YamlEngineException: mapping values are not allowed here',
    '\tat org.snakeyaml.engine.v2.scanner.ScannerImpl.fetchValue(ScannerImpl.java:839)',
  ]);
  const { certain, playbooks } = await judge({ 'jm.log': log });
  expect([certain, playbooks[0]]).toEqual([true, 'config-refused']);
});

it('is told, though its page knows what stands deeper as well', async () => {
  const { verdict } = await failed(
    setting,
    'java.lang.IllegalArgumentException: Unrecognized option for boolean: two. Expected either true or false(case insensitive)',
  );
  expect(verdict!.root!.message).toContain('taskmanager.numberOfTaskSlots');
});

it('is not the cause where another page knows what stands deeper', async () => {
  const { playbooks, verdict } = await failed(setting, 'java.io.IOException: No space left on device');
  expect(playbooks[0]).toBe('disk-full');
  expect(verdict!.root!.message).toBe('No space left on device');
});

it('is no other line: below it stands its cause', async () => {
  const { certain } = await failed(
    'java.net.BindException: Could not start rest endpoint on any port in port range 8081',
    'java.lang.IllegalStateException: odd',
  );
  expect(certain).toBe(false);
});
