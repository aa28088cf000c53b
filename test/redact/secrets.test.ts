import { describe, expect, it } from 'vitest';
import { redactor } from '../../src/redact/redactor.ts';
import { lookAlikes, secrets } from './secrets.ts';

describe('secrets go, the rest of the line stays', () => {
  it.each(secrets)('$text', ({ text, gone, stay }) => {
    const redacted = redactor('secrets')(text);
    for (const secret of gone) expect(redacted).not.toContain(secret);
    for (const part of stay) expect(redacted).toContain(part);
    expect(redacted).toMatch(/\[(?:password|token|key|secret|credentials|signature|cookie)\]/);
  });

  it.each(secrets)('within other text: $text', ({ text, gone }) => {
    const within = [`WARN  a.b.C [] - x\n${text}\n\tat a.b.C.d(C.java:1)`];
    // Some are secrets only as lines of their own.
    if (/^\S.* /s.test(text)) within.push(`WARN  a.b.C [] - x (${text})`);
    for (const around of within) {
      const redacted = redactor('secrets')(around);
      for (const secret of gone) expect(redacted).not.toContain(secret);
    }
  });

  it('also where names go', () => {
    for (const { text, gone } of secrets)
      for (const secret of gone) expect(redactor('all')(text)).not.toContain(secret);
  });
});

it.each(lookAlikes)('stays: %s', (text) => {
  expect(redactor('secrets')(text)).toBe(text);
});

it('says what stood there', () => {
  const redact = redactor('secrets');
  expect(redact('password=x1 token=x2 apiKey=x3 client.secret=x4')).toBe(
    'password=[password] token=[token] apiKey=[key] client.secret=[secret]',
  );
  expect(redact('Signature=x1 Cookie: a=b')).toBe('Signature=[signature] Cookie: [cookie]');
});
