import { describe, expect, it } from 'vitest';
import { redactor } from '../../src/redact/redactor.ts';
import { cpuClock } from '../cpu-time.ts';
import { names } from './names.ts';
import { lookAlikes, secrets } from './secrets.ts';

const levels = ['secrets', 'all'] as const;
/** The token of a host looks like a partition of a topic. */
const lines = [
  ...secrets.map(({ text }) => text),
  ...lookAlikes,
  ...names.map(([text]) => text),
  'partition 10.0.0.2',
];

describe.each(levels)('%s: what is redacted once is not changed again', (level) => {
  const settled = (text: string) => {
    const redact = redactor(level);
    const once = redact(text);
    expect(redact(once), text).toBe(once);
    expect(redactor(level)(once), text).toBe(once);
    expect(once.length, text).toBeLessThan(4 * text.length + 40);
  };

  it.each(lines)('%s', settled);

  it('all lines in one text', () => settled(lines.join('\n')));

  it('lines of random pieces', () => {
    const pieces = lines.flatMap((line) =>
      line.split(/(?<=[\s=:,;&"'@/{}()[\]])|(?=[\s=:,;&"'@/{}()[\]\\<>-])/),
    );
    pieces.push('[password]', '[token]', 'host-1', 'topic-1-3', '\\"', '\n', '-----BEGIN PRIVATE KEY-----');
    let seed = 1;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let n = 0; n < 2_000; n++)
      settled(Array.from({ length: 2 + random(12) }, () => pieces[random(pieces.length)]).join(''));
  });
});

describe.each(levels)('%s: twice the text takes about twice the time', (level) => {
  const time = (text: string) => {
    const spent = cpuClock();
    redactor(level)(text);
    return spent();
  };

  it.each([
    ...[
      'a=',
      'password=',
      'password',
      'password="',
      "password='x' ",
      'password=a,',
      'password=\\"',
      'password={',
    ],
    ...[
      '@',
      'a@b:',
      '://',
      'a://b:',
      'jdbc:oracle:thin:a/',
      'eyJ',
      'eyJaaaaa.',
      '--',
      '"',
      '\\',
      '/',
      ' ',
      '\n',
    ],
    ...[
      '-----BEGIN PRIVATE KEY-----',
      'Authorization: Basic x',
      'cookie: a=',
      'jaas.config=a.b',
      '<password>',
    ],
    ...[
      '1.',
      '1:',
      'a-',
      'a.b-',
      'partition a-1',
      'a-1,',
      "topic '",
      '/home/',
      'a/b@C',
      's3://',
      "Table 'a.",
      'x',
    ],
    'jdbc:mysql://a,',
  ])('%j', (unit) => {
    const text = (length: number) => unit.repeat(Math.ceil(length / unit.length));
    // A quadratic step takes 16 times as long. Looked at again where it does, for the machine may be busy.
    const grows = () => time(text(80_000)) / Math.max(time(text(20_000)), 2) >= 10;
    expect(grows() && grows() && grows()).toBe(false);
  });
});

it('a line that is longer than what is read at once does no harm', () => {
  expect(redactor('all')('a='.repeat(2_500_000))).toHaveLength(5_000_000);
});
