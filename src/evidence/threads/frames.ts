const kept = { top: 100, bottom: 5 };

/** `java.base@17/`, `app//`, `java.base/`: the class loader and the module in front of a class. */
const origin = /^(?:[\w.$-]*\/)?(?:[\w.-]+(?:@[\w.+-]+)?)?\/(?=[\w$])/;
/** jstack writes the module in front of the file: `(java.base@17.0.8/Thread.java:840)`. */
const originOfFile = /\((?:[\w.$-]*\/)?[\w.-]+(?:@[\w.+-]+)?\//;

/** A frame as `package.Class.method(File.java:1)`, however the JVM wrote it. */
export function frameOf(written: string): string {
  const frame = written
    .replace(/^\s*at /, '')
    .trim()
    .slice(0, 1_000);
  const file = frame.lastIndexOf('(');
  // A hidden class has a slash of its own: `Job$$Lambda/0x0000.apply(Unknown Source)`.
  const place = file === -1 ? frame : frame.slice(0, file);
  return place.replace(origin, '') + (file === -1 ? '' : frame.slice(file).replace(originOfFile, '('));
}

/** Collects the frames of one thread: of a stack without end the top and the bottom. */
export class Stack {
  private readonly top: string[] = [];
  private readonly bottom: string[] = [];

  add(frame: string): void {
    if (this.top.length < kept.top) this.top.push(frame);
    else {
      this.bottom.push(frame);
      if (this.bottom.length > kept.bottom) this.bottom.shift();
    }
  }

  frames(): string[] {
    return [...this.top, ...this.bottom];
  }
}
