import { describe, expect, it } from 'vitest';
import { flinkdoc } from '../../../test/fake-io.ts';
import { transcripts } from '../../../test/transcript.ts';
import { allNamesOf } from '../../configuration/config-keys.ts';
import type { ConfigData } from './data.ts';

transcripts(import.meta.url, [
  ['config', 'config', 'execution.checkpointing.incremental'],
  ['old-name', 'config', 'state.backend.incremental', '--lang', 'zh'],
  ['in-patched-version', 'config', 'security.ssl.algorithms', '--flink', '2.0.1'],
  ['in-version', 'config', 'execution.checkpointing.incremental', '--flink', '1.17.2'],
  ['not-in-version', 'config', 'execution.checkpointing.file-merging.enabled', '--flink', '1.17'],
  ['beginning', 'config', 'execution.checkpointing.file-merging.'],
  ['words', 'config', 'mini', 'batch'],
  ['connectors', 'config', 'scan.startup.mode'],
  ['connector', 'config', 'sink.delivery-guarantee', '--flink', '1.20', '--lang', 'zh'],
  ['beginning-connectors', 'config', 'scan.startup.', '--lang', 'zh'],
  ['error-typo', 'config', 'execution.checkpointing.intervall'],
  ['error-nothing', 'config', 'no such key at all'],
  ['error-version', 'config', 'restart-strategy', '--flink', 'new'],
  ['help-config', 'help', 'config'],
]);

async function asked(...words: string[]): Promise<ConfigData> {
  const { stdout, stderr } = await flinkdoc(['config', ...words, '--format', 'json']);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as ConfigData;
}
const keysOf = async (...words: string[]) => (await asked(...words)).keys.map(({ key }) => key);

describe('what is meant', () => {
  it.each([
    ['a line of a configuration', 'state.backend.type: rocksdb', ['state.backend.type']],
    ['a dynamic property', 'state.backend.type=rocksdb', ['state.backend.type']],
    [
      'a key with a name of your own in it',
      'metrics.reporter.prom.interval',
      ['metrics.reporter.<name>.interval'],
    ],
    ['two keys that had one name', 'jobmanager.web.address', ['rest.bind-address', 'web.address']],
  ])('%s', async (_, typed, keys) => {
    expect(await keysOf(typed)).toEqual(keys);
  });

  it('a beginning lists what begins so, at a dot', async () => {
    const keys = await keysOf('restart-strategy.fixed-delay');
    expect(keys).toEqual(['restart-strategy.fixed-delay.attempts', 'restart-strategy.fixed-delay.delay']);
  });
});

it.each([
  ['1.19', 'Long', '50000'],
  ['1.20', 'Duration', '50 s'],
])('a duration in %s is told as it is read there', async (flink, type, value) => {
  expect((await asked('heartbeat.timeout', '--flink', flink)).keys[0]!.inVersion).toMatchObject({
    type,
    default: value,
  });
});

describe('what is remembered of a key', () => {
  it.each([
    ['words of it in any order', 'debloat enabled', 'taskmanager.network.memory.buffer-debloat.enabled'],
    ['a word left out', 'table.exec.ttl', 'table.exec.state.ttl'],
    ['the beginnings of words', 'execution.checkpoint.interval', 'execution.checkpointing.interval'],
    ['words of an old name', 'akka ask', 'pekko.ask.timeout'],
    ['an option of a connector', 'startup specific-offsets', 'scan.startup.specific-offsets'],
  ])('%s', async (_, typed, key) => {
    expect(await keysOf(...typed.split(' '))).toContain(key);
  });

  it('all of the words count', async () => {
    for (const key of (await asked('network', 'fraction')).keys)
      expect(allNamesOf(key).some((name) => /network.*fraction/.test(name))).toBe(true);
  });

  it.each([
    ['a word too much', 'execution.checkpointing.unaligned.during-recovery.enabled'],
    ['a word too much and a slip', 'execution.checkpointing.unalligned.during-recovery.enabled'],
  ])('%s: the likest is offered', async (_, typed) => {
    const { stderr } = await flinkdoc(['config', typed]);
    expect(stderr).toContain('"execution.checkpointing.during-recovery.enabled"');
  });
});

describe('in one version', () => {
  it.each([
    ['1.17', 'state.backend.incremental'],
    ['1.20', 'execution.checkpointing.incremental'],
  ])('%s calls it %s', async (flink, name) => {
    const { keys } = await asked('execution.checkpointing.incremental', '--flink', flink);
    expect(keys[0]!.inVersion!.name).toBe(name);
  });

  it.each([
    ['1.16', '5'],
    ['1.17', '10'],
  ])('the default is the one of %s', async (flink, value) => {
    expect((await asked('env.log.max', '--flink', flink)).keys[0]!.inVersion!.default).toBe(value);
  });

  it('a patch release that brought it, or changed its default, is named', async () => {
    const suites = await asked('security.ssl.algorithms', '--flink', '2.0');
    expect(suites.keys[0]!.inVersion!.default).toMatch(/^TLS_ECDHE_RSA/);
    expect(suites.keys[0]!.inVersion!.earlierDefault).toEqual({
      before: '2.0.2',
      default: 'TLS_RSA_WITH_AES_128_CBC_SHA',
    });
    const preferred = 'jobmanager.adaptive-scheduler.prefer-minimal-taskmanagers';
    expect((await asked(preferred, '--flink', '1.20')).keys[0]!.inVersion!.since).toBe('1.20.2');
    const later = (await asked(preferred, '--flink', '2.1')).keys[0]!.inVersion!;
    expect([later.since, later.earlierDefault]).toEqual([null, null]);
  });

  it('a list has only what that version has, under its name', async () => {
    const { keys } = await asked('execution.checkpointing.file-merging.', '--flink', '1.19');
    expect(keys).toEqual([]);
    const of = (await asked('restart-strategy.', '--flink', '1.16')).keys.map((one) => one.inVersion!.name);
    expect(of).toContain('restart-strategy');
    expect(of).not.toContain('restart-strategy.type');
  });
});

describe('pages', () => {
  it('that name it, by any of its names', async () => {
    const { keys } = await asked('state.backend.incremental');
    expect(keys[0]!.pages).toContain('checkpoint-slow');
  });

  it('not those that name a longer one', async () => {
    const { keys } = await asked('web.timeout');
    expect(keys[0]!.pages).not.toContain('elasticsearch-sink');
  });
});
