import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { getCurrentTest } from 'vitest/suite';
import { flinkdoc } from '../fake-io.ts';

/** A folder for the test that asks for it, or, outside of one, for the test file; gone when that is done. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `flinkdoc-${name}-`));
  const whenDone = getCurrentTest() ? onTestFinished : afterAll;
  whenDone(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files, last changed long ago unless `fresh`. */
export function write(folder: string, files: Record<string, string>, fresh = false) {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (!fresh) utimesSync(file, 1_000_000, 1_000_000);
  }
}

/** A whole page of a team. */
export function page(title: string, symptom: string, more = ''): string {
  const sections = ['You need this if', 'Steps', 'Reading', 'Do not', 'Why'];
  const body = sections.map((heading) => `## ${heading}\n\n${heading} of ${title}.\n`).join('\n');
  return `---\ntitle: ${title}\nsummary: Do it.\narea: throughput\nkind: guide\nsymptoms: [${symptom}]\n${more}---\n\n${body}`;
}

/** A tree with one question. */
export function tree(title: string, answers: Record<string, string>): string {
  const list = Object.entries(answers).map(([label, to]) => `- [${label}](${to})`);
  return `---\ntitle: ${title}\nsummary: Which one.\nsymptoms: [${title} here]\n---\n\n## What is it?\n\nLook.\n\n${list.join('\n')}\n`;
}

/** The ids a search finds, best first. */
export async function found(words: string, ...options: Parameters<typeof flinkdoc>): Promise<string[]> {
  const [argv, world] = options;
  const { stdout } = await flinkdoc(['search', words, '--format', 'json', ...argv], world);
  return JSON.parse(stdout).hits.map(({ id }: { id: string }) => id);
}
