#!/usr/bin/env node
const { join } = require('node:path');
const { run } = require('../dist/cli.js');

/** A terminal that does not know its size says 0; lines as narrow as that nobody could read. */
function sized(stream) {
  if (stream.columns === 0) stream.columns = 80;
  if (stream.rows === 0) stream.rows = 24;
  return stream;
}

// Streams are opened when first used: opening all three costs a tenth of the start.
const io = {
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return sized(process.stdout);
  },
  get stderr() {
    return sized(process.stderr);
  },
  env: process.env,
  get cwd() {
    return process.cwd();
  },
  uid: process.getuid?.(),
  library: join(__dirname, '../dist/library'),
  logWorker: join(__dirname, '../dist/log-worker.js'),
  data: join(__dirname, '../data'),
  now: () => new Date(),
  onSignal(callback) {
    const signals = ['SIGINT', 'SIGTERM'];
    for (const signal of signals) process.on(signal, callback);
    return () => {
      for (const signal of signals) process.off(signal, callback);
    };
  },
};

run(process.argv.slice(2), io).then((exitCode) => {
  process.exitCode = exitCode;
});
