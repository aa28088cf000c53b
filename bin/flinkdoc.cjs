#!/usr/bin/env node
const { join } = require('node:path');
const { run } = require('../dist/cli.js');

// Streams are opened when first used: opening all three costs a tenth of the start.
const io = {
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return process.stdout;
  },
  get stderr() {
    return process.stderr;
  },
  env: process.env,
  get cwd() {
    return process.cwd();
  },
  library: join(__dirname, '../dist/library'),
  logWorker: join(__dirname, '../dist/log-worker.js'),
  data: join(__dirname, '../data'),
  now: () => new Date(),
};

run(process.argv.slice(2), io).then((exitCode) => {
  process.exitCode = exitCode;
});
