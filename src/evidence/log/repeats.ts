import type { RecordGroup } from '../evidence.ts';
import { headOf } from './head.ts';
import type { Pattern } from './known.ts';
import { unwrap } from './unwrap.ts';
import type { Block } from './window.ts';

/** A known line that was read so often is only counted from then on: whatever stands in it, a page has one answer to all of them. */
const often = 200;

interface Repeated {
  /** The records it was counted with last. */
  group: RecordGroup;
  seen: number;
  last: string;
}

/** Lines of one signature that a log says again and again, alone in their record: they cost little more than finding them. */
export class Repeats {
  readonly #lines = new Map<Pattern, Repeated>();

  /** Remembers a record that holds one known line. */
  add(pattern: Pattern, group: RecordGroup): void {
    const seen = (this.#lines.get(pattern)?.seen ?? 0) + 1;
    this.#lines.set(pattern, { group, seen, last: '' });
  }

  /** Counts the line of a block if it is one of those; false when it has to be read. */
  counts(pattern: Pattern, { bytes }: Block): boolean {
    const repeated = this.#lines.get(pattern);
    if (!repeated || repeated.seen < often) return false;
    const line = bytes.toString('utf8').trimEnd();
    if (line.includes('\n') || !pattern.pattern.test(line)) return false;
    repeated.group.count++;
    repeated.last = line;
    return true;
  }

  /** Tells the groups when their last line was written. */
  end(): void {
    for (const { group, last } of this.#lines.values())
      group.lastAt = headOf(unwrap(last)[0]!)?.at ?? group.lastAt;
  }
}
