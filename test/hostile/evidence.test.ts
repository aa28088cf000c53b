import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  createWriteStream,
  mkdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { openFile } from '../../src/evidence/open.ts';
import { zstd, zstdBomb } from '../evidence/compress.ts';
import { fakeIo, flinkdoc } from '../fake-io.ts';
import { temporaryFolder } from '../library/team.ts';

// Logs nobody would write, but someone may hand over.

const cwd = temporaryFolder('hostile-evidence');
const info = '2026-11-22 03:15:00,123 INFO  org.apache.flink.Test [] - all is well\n';
const failure = `2026-11-22 03:15:01,123 ERROR org.apache.flink.Test [] - it fails\njava.io.IOException: disk is on fire\n\tat org.apache.flink.A.b(A.java:1)\n`;

interface SlackText {
  type: string;
  text: string;
  verbatim?: boolean;
}

const triage = (...argv: string[]) => flinkdoc(['triage', ...argv], { cwd });

async function triaged(content: string | Buffer, ...options: string[]) {
  writeFileSync(join(cwd, 'a.log'), content);
  return triage('a.log', ...options);
}

/** The report on a text that comes in pieces, as data. */
async function streamed(pieces: Iterable<string>) {
  const { io, stdin, stdout, stderr } = fakeIo({ cwd });
  Readable.from(pieces).pipe(stdin);
  const exitCode = await run(['triage', '-', '--format', 'json'], io);
  expect([stderr.written, exitCode]).toEqual(['', 0]);
  return JSON.parse(stdout.written);
}

function* times(count: number, piece: string): Generator<string> {
  for (let at = 0; at < count; at++) yield piece;
}

/** Bytes outside the heap at most, while something is done. */
async function mostBuffers(work: () => Promise<unknown>): Promise<number> {
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers);
  }, 5);
  await work();
  clearInterval(watch);
  return most;
}

const mib = 1024 * 1024;

describe('large', () => {
  it('a line of 100 MB: it is read in parts, and what stands behind it is found', async () => {
    const { read, findings } = await streamed([...times(100, 'x'.repeat(mib)), '\n', failure]);
    expect(read[0]).toMatchObject({ lines: 4, trouble: [] });
    expect(findings[0].seen[0]).toMatchObject({ line: 3, text: 'java.io.IOException: disk is on fire' });
  });

  it('a line of 20 MB full of failures: it is told that it was read in parts', async () => {
    const { read } = await streamed(times(20, `${'java.lang.Error: x '.repeat(1000)}${'x'.repeat(mib)}`));
    expect(read[0].trouble).toContain('long-line');
  });

  it('a trace of a million frames', async () => {
    const head =
      '2026-11-22 03:15:01,123 ERROR org.apache.flink.Test [] - it fails\njava.lang.StackOverflowError\n';
    const frames = times(1000, '\tat org.example.Deep.again(Deep.java:1)\n'.repeat(1000));
    const { read, findings } = await streamed([head, ...frames, info]);
    expect(read[0]).toMatchObject({ lines: 1_000_003, trouble: ['long-line'] });
    expect(findings[0].seen[0]).toMatchObject({ line: 2, text: 'java.lang.StackOverflowError' });
  });

  it.each([
    ['gzip', () => gzipSync(Buffer.alloc(192 * mib, 'all is well\n'))],
    ['zstd', () => zstdBomb(97, 2048)],
  ])('a bomb of %s is read in bounded memory', async (_, bomb) => {
    writeFileSync(join(cwd, 'bomb'), bomb());
    const before = process.memoryUsage().arrayBuffers;
    let exitCode = -1;
    const most = await mostBuffers(async () => {
      exitCode = (await triage('bomb')).exitCode;
    });
    expect(exitCode).toBe(0);
    expect(most - before).toBeLessThan(100 * mib);
  });

  it('10,000 small files', async () => {
    mkdirSync(join(cwd, 'many'));
    for (let at = 0; at < 10_000; at++)
      writeFileSync(join(cwd, 'many', `${at}.log`), at === 7777 ? failure : info);
    const { stdout, exitCode } = await triage('many', '--format', 'json');
    const { read, findings } = JSON.parse(stdout);
    expect([exitCode, read.length, findings.length]).toEqual([0, 10_000, 1]);
    expect(findings[0].seen[0].file).toBe('many/7777.log');
  });
});

describe('not a log', () => {
  it.each<[string, Buffer | string, string]>([
    ['empty', '', 'it is empty'],
    ['binary', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)), 'it is not text'],
    ['gzip of binary', gzipSync(Buffer.alloc(5 * mib)), 'it is not text'],
    ['the first bytes of gzip', Buffer.from([0x1f, 0x8b, 8]), 'it ends too early'],
    ['the first bytes of zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), 'it ends too early'],
  ])('%s: two lines on stderr, exit code 2', async (_, content, why) => {
    const { stdout, stderr, exitCode } = await triaged(content);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr.split('\n')[0]).toContain(`"a.log" cannot be read: ${why}.`);
  });

  it.each([
    ['missing.log', 'there is no such file'],
    ['/dev/zero', 'it is not text'],
    ['/dev/null', 'it is empty'],
  ])('%s', async (path, why) => {
    const { stderr, exitCode } = await triage(path);
    expect(stderr.split('\n')[0]).toContain(`"${path}" cannot be read: ${why}.`);
    expect(exitCode).toBe(2);
  });

  it.skipIf(process.getuid?.() === 0)('a file, and a folder, without permission', async () => {
    writeFileSync(join(cwd, 'locked.log'), info);
    chmodSync(join(cwd, 'locked.log'), 0);
    mkdirSync(join(cwd, 'locked'), { mode: 0 });
    for (const path of ['locked.log', 'locked']) {
      const { stderr, exitCode } = await triage(path);
      expect(stderr.split('\n')[0]).toContain(`"${path}" cannot be read: reading it is not permitted.`);
      expect(exitCode).toBe(2);
    }
  });

  it('a folder without logs', async () => {
    mkdirSync(join(cwd, 'nothing'));
    const { stderr, exitCode } = await triage('nothing');
    expect([stderr.split('\n')[0], exitCode]).toEqual([
      'flinkdoc: There is no evidence in what was named.',
      2,
    ]);
  });

  it('beside a log it is told of, and the log is judged', async () => {
    writeFileSync(join(cwd, 'good.log'), failure);
    writeFileSync(join(cwd, 'empty.log'), '');
    const { stdout, exitCode } = await triage('empty.log', 'missing.log', 'good.log', '--format', 'json');
    const { read, findings } = JSON.parse(stdout);
    expect(read.map(({ trouble }: { trouble: string[] }) => trouble)).toEqual([['empty'], ['ENOENT'], []]);
    expect([findings.length, exitCode]).toEqual([1, 0]);
  });
});

describe('a log all the same', () => {
  it.each<[string, Buffer | string, number]>([
    ['NUL in the middle', `${info}${'\0'.repeat(10)}\n${failure}`, 4],
    [
      'invalid UTF-8',
      Buffer.concat([Buffer.from(info), Buffer.from([0xff, 0xfe, 0xc3, 0x0a]), Buffer.from(failure)]),
      4,
    ],
    ['a byte order mark', `\ufeff${info}${failure}`, 3],
    ['nothing but newlines before', `${'\n'.repeat(100_000)}${failure}`, 100_002],
    ['line ends of Windows', (info + failure).replaceAll('\n', '\r\n'), 3],
  ])('%s', async (_, content, line) => {
    const { stdout, exitCode } = await triaged(content, '--format', 'json');
    expect(JSON.parse(stdout).findings[0].seen[0]).toMatchObject({
      line,
      text: 'java.io.IOException: disk is on fire',
    });
    expect(exitCode).toBe(0);
  });

  it('only newlines: not assessed', async () => {
    const { stdout, exitCode } = await triaged('\n'.repeat(1000));
    expect(stdout.split('\n')[0]).toMatch(/^# Not assessed: /);
    expect(exitCode).toBe(0);
  });

  it.each<[string, Buffer]>([
    ['gzip', gzipSync(failure + info + Array.from({ length: 5000 }, (_, at) => `${at * 7919} `).join(''))],
    ['zstd', zstd(failure + info.repeat(5000))],
  ])('truncated %s: what came before the end counts, and it is told', async (_, bytes) => {
    const { stdout } = await triaged(bytes.subarray(0, bytes.length - 3000), '--format', 'json');
    const { read, findings } = JSON.parse(stdout);
    expect(read[0].trouble).toEqual(['truncated']);
    expect(findings[0].seen[0].line).toBe(2);
  });

  it('a FIFO is read to its end; in a folder it is passed over', async () => {
    mkdirSync(join(cwd, 'pipes'));
    writeFileSync(join(cwd, 'pipes/a.log'), info);
    execFileSync('mkfifo', [join(cwd, 'pipes/fifo')]);
    const { stdout } = await triage('pipes', '--format', 'json');
    expect(JSON.parse(stdout).read).toHaveLength(1);
    createWriteStream(join(cwd, 'pipes/fifo')).end(failure);
    const fifo = await triage('pipes/fifo', '--format', 'json');
    expect(JSON.parse(fifo.stdout).findings[0].seen[0]).toMatchObject({ file: 'pipes/fifo', line: 2 });
  });

  it('links in a circle', async () => {
    mkdirSync(join(cwd, 'circle'));
    writeFileSync(join(cwd, 'circle/a.log'), info);
    symlinkSync('.', join(cwd, 'circle/again'));
    symlinkSync('itself', join(cwd, 'circle/itself'));
    const { stdout, exitCode } = await triage('circle', '--format', 'json');
    expect([JSON.parse(stdout).read.length, exitCode]).toEqual([1, 0]);
    expect((await triage('circle/itself')).stderr).toContain('"circle/itself" cannot be read: ELOOP.');
  });
});

describe('a file that changes while it is read', () => {
  const path = join(cwd, 'changing.log');

  async function rest(change: () => void): Promise<number> {
    writeFileSync(path, info.repeat(1000));
    const { read, close } = await openFile(path);
    const into = Buffer.alloc(1000);
    let bytes = await read(into, 0, into.length);
    change();
    for (let came = bytes; came > 0; bytes += came) came = await read(into, 0, into.length);
    await close();
    return bytes;
  }

  it('grows: it is read to where it ended when it was opened', async () => {
    expect(await rest(() => appendFileSync(path, info))).toBe(1000 * info.length);
  });

  it('shrinks: it is read to where it ends now', async () => {
    expect(await rest(() => truncateSync(path, 5000))).toBe(5000);
  });
});

describe('what a log says is no word of ours', () => {
  const codes = '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e';
  const nasty = `2026-11-22 03:15:01,123 ERROR org.apache.flink.Test [] - ${codes}\njava.io.IOException: ${codes} here\n\tat org.apache.flink.A.b(A.java:1)\n`;

  it.each(['terminal', 'markdown', 'jira', 'slack'])('no escape code gets into %s', async (format) => {
    const { stdout } = await triaged(nasty, '--format', format);
    expect(stdout).toContain('owned');
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('nobody is called in Slack, and nothing leads elsewhere', async () => {
    const calls = '<!channel> <!here> @here <@U123> <!subteam^S1> <http://x|y> http://x.y/z';
    const name = 'a <!channel> @here.log';
    writeFileSync(
      join(cwd, name),
      `2026-11-22 03:15:00,123 WARN  org.apache.flink.runtime.taskmanager.Task [] - Source: ${calls} (1/4)#0 (a_b_0_0) switched from RUNNING to FAILED with failure cause:\njava.lang.RuntimeException: ${calls} \`${calls}\` \`\`\`${calls}\`\`\`\n\tat com.acme.A.b(A.java:1)\n`,
    );
    const { stdout } = await triage(name, '--format', 'slack');
    const message = JSON.parse(stdout) as { text: string; blocks: { type: string; text?: SlackText }[] };
    const sections = message.blocks.flatMap(({ text }) => (text?.type === 'mrkdwn' ? [text] : []));
    const said = sections.map(({ text }) => text).join('\n');
    expect(said).toContain('&lt;!channel&gt; &lt;!here&gt; @here &lt;@U123&gt;');
    expect(said).not.toContain('<');
    for (const { verbatim, text } of sections) {
      // Neither an address nor a bare @here is read as more than text.
      expect(verbatim).toBe(true);
      expect((text.match(/`/g) ?? []).length % 2).toBe(0);
    }
    // The title: in the notification, and above the message.
    for (const title of [message.text, message.blocks[0]!.text!.text]) {
      expect(title).toContain('channel');
      expect(title).not.toMatch(/<[!@h]|@[hU]/);
    }
    expect(message.text).not.toContain('<');
  });

  it('no escape code of the name of a file gets out', async () => {
    const { stderr } = await triage('\u001b[2J.log');
    expect(stderr).not.toContain('\u001b');
  });

  it('a name of several lines is one line', async () => {
    writeFileSync(join(cwd, 'a\n# owned\u001b[2J.log'), failure);
    const { stdout } = await triage('a\n# owned\u001b[2J.log', '--format', 'json');
    const { read, findings } = JSON.parse(stdout);
    expect([read[0].file, findings[0].seen[0].file]).toEqual(Array(2).fill('a\uFFFD# owned␛[2J.log'));
  });

  it('__proto__ in JSON and in classes is a name like any other', async () => {
    const json =
      '{"__proto__":{"polluted":1},"level":"ERROR","message":"java.io.IOException: x","constructor":{"prototype":1}}\n';
    const { exitCode } = await triaged(
      `${json}java.lang.__proto__.Exception: __proto__\n`,
      '--format',
      'json',
    );
    expect(exitCode).toBe(0);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('a fence in a line does not end the quote', async () => {
    const { stdout } = await triaged(failure.replace('disk', '``` ```` disk'), '--format', 'markdown');
    expect(stdout).toMatch(/^`````text$/m);
  });

  it('a heading or a list in a message begins none', async () => {
    const { stdout } = await triaged(
      failure.replace('disk is on fire', '\n# owned\n- owned\n| a | b |\n|---|---|'),
      '--format',
      'markdown',
    );
    expect(stdout.replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, '')).not.toMatch(/^(?:# owned|- owned|\| a)/m);
  });
});
