const { readFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** What the build compiled, for the Node and the machine it was built with (scripts/compile-ahead.ts). Any other compiles as always. */
const ahead = `compiled/${process.version}-${process.platform}-${process.arch}`;

/**
 * Loads files of the build and what they require, below a folder. Node 20 compiles every file at every start, which takes a third
 * of a search; what is compiled ahead is only read.
 */
function loader(folder) {
  const scripts = new Map();
  const modules = new Map();

  function load(file) {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const script = new Script(`(function (exports, require, module) {${readFileSync(file, 'utf8')}\n})`, {
      filename: file,
      cachedData: compiled(`${basename(file)}.v8`),
    });
    scripts.set(basename(file), script);
    const requireFrom = (id) => (id.startsWith('.') ? load(join(dirname(file), id)) : require(id));
    script.runInThisContext()(module.exports, requireFrom, module);
    return module.exports;
  }

  function compiled(name) {
    try {
      return readFileSync(join(folder, ahead, name));
    } catch {
      return undefined;
    }
  }

  return { load: (file) => load(join(folder, file)), scripts };
}

module.exports = { loader, ahead };
