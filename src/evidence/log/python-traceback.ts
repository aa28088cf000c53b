import type { Frame, Quote, Thrown } from '../evidence.ts';

const pythonBegin = /Traceback \(most recent call last\)/;
const pythonFrame = /^\s{0,80}File "([^"]{1,400})", line (\d+), in ([^\s]{1,200})/;
const pythonEnd =
  /^\s{0,80}((?:[A-Za-z_]\w{0,80}\.){0,10}_?[A-Z]\w{0,80}(?:Error|Exception|Exit|Interrupt|NotFound))(?:: (.*))?$/;

/**
 * Reads the tracebacks of Python's functions and programs, line by line: the exceptions that end with a line, none inside a
 * traceback, null outside. The innermost frame stands last in them, and first in what is returned.
 */
export function pythonTraceback(): (text: string, quote: Quote) => Thrown[] | null {
  let frames: Frame[] | null = null;
  return (text, quote) => {
    if (pythonBegin.test(text)) {
      frames = [];
      return [];
    }
    const [, path, line, name] = pythonFrame.exec(text) ?? [];
    if (path !== undefined) {
      // People copy from the frames on.
      frames ??= [];
      frames.unshift({ code: `${path}:${line} in ${name}`, quote });
      return [];
    }
    if (frames === null) return null;
    const [, className, message = ''] = pythonEnd.exec(text) ?? [];
    if (className === undefined) return /^\s/.test(text) ? [] : stop();
    const thrown: Thrown = {
      className,
      message: message.trim(),
      quote,
      frames: frames.slice(0, 40),
      suppressed: false,
    };
    frames = null;
    return [thrown];
  };

  function stop(): null {
    frames = null;
    return null;
  }
}
