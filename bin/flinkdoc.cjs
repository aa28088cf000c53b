#!/usr/bin/env node
const { join } = require('node:path');
const { run } = require('../dist/flinkdoc.cjs');

const { stdin, stdout, stderr, env } = process;

run(process.argv.slice(2), {
  stdin,
  stdout,
  stderr,
  env,
  library: join(__dirname, '../dist/library'),
  now: () => new Date(),
}).then((exitCode) => {
  process.exitCode = exitCode;
});
