// Writes logs in the layout of Flink 1.17, one process a log, with a clock of its own.

/** When logs begin. */
export const day = Date.UTC(2026, 10, 22, 3, 0, 0);

/** The log of one process. Lines are written in the order of their times; `place` tells where the last one stands. */
export class LogWriter {
  readonly #lines: string[] = [];
  #now = day;
  readonly #ahead: number;

  /** `ahead`: by how many milliseconds the clock of its host is wrong. */
  constructor(ahead = 0) {
    this.#ahead = ahead;
  }

  get text(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  /** Milliseconds since the first line. */
  get now(): number {
    return this.#now - day;
  }

  /** Lets time pass. */
  pass(milliseconds: number): this {
    this.#now += milliseconds;
    return this;
  }

  log(level: 'INFO' | 'WARN' | 'ERROR', logger: string, message: string, trace: string[] = []): this {
    const stamp = new Date(this.#now + this.#ahead)
      .toISOString()
      .replace('T', ' ')
      .replace('.', ',')
      .slice(0, 23);
    this.#lines.push(`${stamp} ${level.padEnd(5)} ${logger.padEnd(60)} [] - ${message}`, ...trace);
    this.#now += 7;
    return this;
  }

  info = (logger: string, message: string) => this.log('INFO', logger, message);

  /** The line, counted from 1, on which a text stands first. */
  lineOf(text: string): number {
    return this.#lines.findIndex((line) => line.includes(text)) + 1;
  }
}
