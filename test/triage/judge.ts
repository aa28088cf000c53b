import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { triageFiles } from '../../src/commands/triage/judge-files.ts';
import { openLibrary } from '../../src/library/open.ts';
import type { Report } from '../../src/report.ts';
import { fakeIo } from '../fake-io.ts';
import type { LogWriter } from './log-writer.ts';

/** What the built-in pages and rules make of logs, each in a file of its name. */
export async function judge(
  logs: Record<string, LogWriter | string>,
  order = Object.keys(logs),
): Promise<Report> {
  const cwd = mkdtempSync(join(tmpdir(), 'flinkdoc-judge-'));
  for (const [name, log] of Object.entries(logs))
    writeFileSync(join(cwd, name), typeof log === 'string' ? log : log.text);
  const { report } = await triageFiles(openLibrary(inject('library'), 'en'), order, fakeIo({ cwd }).io);
  rmSync(cwd, { recursive: true });
  return report;
}

/** The line a finding shows first. */
export const place = ({ verdict }: Report) =>
  verdict?.seen[0] && { file: verdict.seen[0].file, line: verdict.seen[0].line };
