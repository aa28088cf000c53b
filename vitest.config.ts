import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The tests of a unit of growth stand beside it.
    include: ['{src,test}/**/*.test.ts'],
    // The library the tests read is compiled from content/ once, by the same code as the package's.
    globalSetup: 'test/compile-library.ts',
    // Both cores of a small machine; and a file is loaded once for all tests of a worker, not once for each of 190 test files.
    maxWorkers: '100%',
    isolate: false,
    // It ends what hangs and measures nothing: the linter searches for every symptom of every page, a minute on a busy machine.
    testTimeout: 180_000,
    // Hooks start the program, fill folders and build: on a busy machine that takes as long.
    hookTimeout: 60_000,
    env: { NO_COLOR: '', FORCE_COLOR: '' },
  },
});
