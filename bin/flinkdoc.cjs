#!/usr/bin/env node
const { fstatSync, writeSync } = require('node:fs');
const { join } = require('node:path');
const { loader } = require('./load.cjs');

const dist = join(__dirname, '../dist');
const { run } = loader(dist).load('cli.js');

/** A terminal that does not know its size says 0; lines as narrow as that nobody could read. */
function sized(stream) {
  if (stream.columns === 0) stream.columns = 80;
  if (stream.rows === 0) stream.rows = 24;
  return stream;
}

/** A pipe or a file, written at once: loading Node's stream for it takes a seventh of a start. */
const plain = {
  once() {},
  off() {},
  write(text, done) {
    let rest = Buffer.from(text);
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(1, rest));
      done();
    } catch (error) {
      // A full pipe that somebody told not to wait. A stream knows how to wait.
      if (error.code === 'EAGAIN') process.stdout.once('error', done).write(rest, done);
      else done(error);
    }
  },
};

// Streams are opened when first used: opening all three costs a tenth of the start.
const io = {
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return fstatSync(1).isCharacterDevice() ? sized(process.stdout) : plain;
  },
  get stderr() {
    return sized(process.stderr);
  },
  env: process.env,
  get cwd() {
    return process.cwd();
  },
  uid: process.getuid?.(),
  library: join(dist, 'library'),
  logWorker: join(dist, 'log-worker.js'),
  browser: join(dist, 'browser'),
  data: join(__dirname, '../data'),
  now: () => new Date(),
  sleep: (milliseconds, signal) =>
    require('node:timers/promises')
      .setTimeout(milliseconds, undefined, { signal })
      .catch(() => undefined),
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
