import { code, text } from '../../blocks/blocks.ts';

// What the sentences about threads have in common.

/** What `shownBy` counts. */
export type Counted = { threads: number; dumps: number };

const longest = 80;

/** A name out of evidence: names of tasks may be whole plans, with line breaks in them. */
export function name(fact: string) {
  const line = fact.replaceAll('`', "'").replace(/\s+/g, ' ');
  return code(line.length > longest ? `${line.slice(0, longest - 1)}…` : line);
}

/** A method; of Flink's everybody knows the package, or does not need it. */
export const method = (frame: string) =>
  name(frame.replace(/^org\.apache\.flink\.(?:.*\.)?(?=[^.]+\.[^.]+$)/, ''));

type OfTasks = Counted & { tasks: string };
type Busy = OfTasks & { cpuPercent: number | null };

const threads = ({ threads }: Counted) => `${threads} thread${threads === 1 ? '' : 's'}`;
const dumps = ({ dumps }: Counted) => (dumps === 1 ? ' (one dump only)' : ` (${dumps} dumps)`);

export const en = {
  threads,
  dumps,
  threadsOfTasks: (facts: OfTasks) => text`${threads(facts)} of ${name(facts.tasks)}`,
  /** What the threads do: `wait`, or `waits` for a single one. */
  they: (facts: Counted, verb: string) => (facts.threads === 1 ? `${verb}s` : verb),
  system: (client: string | null) => client ?? 'an external system',
  busy: (facts: Busy) =>
    text`${threads(facts)} of ${name(facts.tasks)}${dumps(facts)}${facts.cpuPercent === null ? '' : `, ${facts.cpuPercent} % of a CPU`}`,
};

const ofTasks = (facts: OfTasks) => text`${name(facts.tasks)} 有 ${facts.threads} 个线程`;
const times = ({ dumps }: Counted) => (dumps === 1 ? '（只有一次 dump）' : `（${dumps} 次 dump）`);

export const zh = {
  threads: ({ threads }: Counted) => `${threads} 个线程`,
  dumps: times,
  threadsOfTasks: ofTasks,
  system: (client: string | null) => (client === null ? '外部系统' : ` ${client} `),
  busy: (facts: Busy) =>
    text`${ofTasks(facts)}一直在这里${facts.cpuPercent === null ? '' : `，占 ${facts.cpuPercent} % 个 CPU`}${times(facts)}`,
};
