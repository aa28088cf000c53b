// The program where all of it is one file: what it reads of its own lies in the file, below a folder that no disk has.
const fs = require('node:fs');
const { getRawAsset } = require('node:sea');
const threads = require('node:worker_threads');

/** Where bin/flinkdoc.cjs looks for its build: scripts/standalone.ts says so in its place. */
const inside = `${require('node:path').dirname(__dirname)}/`;

const isInside = (path) => typeof path === 'string' && path.startsWith(inside);

/** The bytes of a file that lies inside, where they are. */
function bytesOf(path) {
  try {
    return Buffer.from(getRawAsset(path.slice(inside.length)));
  } catch {
    throw Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), {
      ...{ code: 'ENOENT', errno: -2, syscall: 'open', path },
    });
  }
}

const { readFileSync, existsSync, statSync, openSync, readSync, closeSync } = fs;
const { Worker } = threads;

const opened = new Map();
/** No system opens so many files. */
let descriptors = 2 ** 30;

fs.readFileSync = (path, options) => {
  if (!isInside(path)) return readFileSync(path, options);
  const encoding = typeof options === 'string' ? options : options?.encoding;
  return encoding ? bytesOf(path).toString(encoding) : bytesOf(path);
};

fs.existsSync = (path) => {
  if (!isInside(path)) return existsSync(path);
  try {
    return bytesOf(path).length >= 0;
  } catch {
    return false;
  }
};

fs.statSync = (path, options) =>
  isInside(path)
    ? { size: bytesOf(path).length, mtimeMs: Number(bytesOf(`${inside}built`).toString()) }
    : statSync(path, options);

fs.openSync = (path, ...rest) => {
  if (!isInside(path)) return openSync(path, ...rest);
  opened.set(++descriptors, bytesOf(path));
  return descriptors;
};

fs.readSync = (descriptor, into, at, length, from) => {
  const bytes = opened.get(descriptor);
  return bytes ? bytes.copy(into, at, from, from + length) : readSync(descriptor, into, at, length, from);
};

fs.closeSync = (descriptor) => {
  if (!opened.delete(descriptor)) closeSync(descriptor);
};

/** A thread cannot start from a file inside, but from its text. */
threads.Worker = class extends Worker {
  constructor(file, options) {
    if (isInside(file)) super(bytesOf(file).toString(), { ...options, eval: true });
    else super(file, options);
  }
};

require('./flinkdoc.cjs');
