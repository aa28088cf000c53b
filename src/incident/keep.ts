import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';
import { isSystemError, reasonOf } from '../errors.ts';
import { knownTokens } from '../redact/known-tokens.ts';
import { redactor } from '../redact/redactor.ts';
import type { IncidentEvent, KeptEvent } from './event.ts';

/** So many signs of a text are kept. */
const longestText = 500;

/**
 * Appends an event to the file of an incident: one line, written at once, without what must not leave the machine. Two processes may
 * do so at a time. Returns why it could not be written, as the operating system says it; null where it was.
 */
export async function keep(path: string, event: IncidentEvent, now: Date): Promise<string | null> {
  const kept = await withoutSecrets({ at: now.toISOString(), ...event });
  try {
    append(path, JSON.stringify(kept));
    return null;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return reasonOf(error);
  }
}

function append(path: string, line: string): void {
  const file = openSync(path, 'a+', 0o600);
  try {
    writeFileSync(file, `${isWhole(file) ? '' : '\n'}${line}\n`);
  } finally {
    closeSync(file);
  }
}

/** Whether the last line has its end: one that was broken off must not take the next one along. */
function isWhole(file: number): boolean {
  const { size } = fstatSync(file);
  const last = Buffer.alloc(1);
  return size === 0 || readSync(file, last, 0, 1, size - 1) === 0 || last.toString() === '\n';
}

/** As a report is redacted: first by keys and forms, then by rules that know the tokens of hundreds of services. */
async function withoutSecrets(event: KeptEvent): Promise<KeptEvent> {
  const redact = redactor('secrets');
  const redacted = inTexts(event, (text) => cut(redact(text)));
  const tokens = await knownTokens(JSON.stringify(redacted));
  return inTexts(redacted, (text) => tokens.reduce((rest, token) => rest.replaceAll(token, '[token]'), text));
}

function inTexts(event: KeptEvent, change: (text: string) => string): KeptEvent {
  const changed = (_: string, value: unknown) => (typeof value === 'string' ? change(value) : value);
  return JSON.parse(JSON.stringify(event, changed));
}

const cut = (text: string) => (text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text);
