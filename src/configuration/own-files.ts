// Flink's own files, read as Flink reads them (`GlobalConfiguration`), and what it stumbles over.

import type { Mistake, Setting } from './configuration.ts';
import { NotReadable, yamlDocuments } from './yaml.ts';

/** `"a"` is `a`, and what stands behind ` #` is a comment. */
export function withoutComment(value: string): string {
  const [, quoted] = /^"([^"]*)"\s*(?:#.*)?$/.exec(value) ?? /^'([^']*)'\s*(?:#.*)?$/.exec(value) ?? [];
  if (quoted !== undefined) return quoted;
  const at = value.search(/\s#/);
  return (at === -1 ? value : value.slice(0, at)).trim();
}

/** More than anybody is told of. */
const mostMistakes = 100;

/** `flink-conf.yaml`, up to 1.20: a line is a key, `: ` and a value, and nothing is nested. */
export function inPairs(content: string): { settings: Map<string, Setting>; mistakes: Mistake[] } {
  const settings = new Map<string, Setting>();
  const mistakes: Mistake[] = [];
  for (const [at, whole] of content.split('\n').entries()) {
    const line = whole.slice(0, 64 * 1024).trim();
    if (/^(?:#|---$|\.\.\.$|$)/.test(line)) continue;
    const colon = line.indexOf(': ');
    const key = (colon === -1 ? line : line.slice(0, colon)).trim();
    const value = colon === -1 ? '' : withoutComment(line.slice(colon + 2).trim());
    const mistake = { key: keyIn(line), line: at + 1, reason: '' };
    if (value === '') mistakes.push({ is: 'no-pair', ...mistake });
    else {
      if (settings.has(key)) mistakes.push({ is: 'twice', ...mistake });
      settings.set(key, { key, value, line: at + 1 });
    }
  }
  return { settings, mistakes: mistakes.slice(0, mostMistakes) };
}

/** Why `config.yaml` (1.19 and later) cannot be parsed; null where it can, or is a resource of Kubernetes. */
export function notYaml(content: string): Mistake | null {
  if (/^apiVersion:\s/m.test(content)) return null;
  const lines = content.split('\n');
  const mistake = (at: number | null, reason: string): Mistake => ({
    is: 'no-yaml',
    key: keyIn(lines[(at ?? 0) - 1] ?? ''),
    line: at,
    reason,
  });
  const tab = lines.findIndex((line) => /^\t\s*[^\s#]/.test(line));
  if (tab !== -1) return mistake(tab + 1, 'a tab as indentation');
  try {
    yamlDocuments(content);
    return null;
  } catch (error) {
    if (!(error instanceof NotReadable)) throw error;
    return mistake(error.line, error.message);
  }
}

/** What may be shown of a line: its value may be a secret. */
const keyIn = (line: string) => /^\s{0,80}"?([A-Za-z][\w.-]{0,300})/.exec(line)?.[1] ?? '';
