import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { compileLibrary } from '../src/library/compile.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the compiled library. */
    library: string;
  }
}

export default function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'flinkdoc-test-'));
  compileLibrary('content', folder);
  project.provide('library', folder);
  return () => rmSync(folder, { recursive: true });
}
