import * as v from 'valibot';
import type { Report } from '../report.ts';

const number = v.pipe(v.number(), v.finite());
const whole = v.pipe(v.number(), v.safeInteger());
const count = v.pipe(whole, v.minValue(0));
const positive = v.pipe(whole, v.minValue(1));
/** Milliseconds that a date can hold. */
const time = v.pipe(number, v.minValue(-8.64e15), v.maxValue(8.64e15));
const share = v.nullable(v.pipe(number, v.minValue(0)));
const text = v.string();
const facts = v.record(text, v.union([text, number, v.boolean(), v.null()]));
const quote = v.object({ file: text, line: positive, text });
const witness = v.object({ file: text, line: v.nullable(positive), text });

const finding = v.object({
  id: text,
  severity: v.picklist(['critical', 'warning', 'notice']),
  role: v.picklist(['first-fault', 'cause', 'unknown-cause', 'symptom', 'consequence', 'harmless']),
  root: v.nullable(v.object({ className: text, message: text })),
  message: text,
  facts: v.nullable(facts),
  seen: v.array(witness),
  count: positive,
  firstAt: v.nullable(time),
  lastAt: v.nullable(time),
  playbooks: v.array(text),
  claimed: v.boolean(),
  origin: v.nullable(v.object({ name: text, frame: text })),
  userFrame: v.nullable(text),
  taskManager: v.nullable(text),
  about: v.nullable(
    v.object({
      job: v.exactOptional(text),
      vertex: v.exactOptional(text),
      taskManager: v.exactOptional(text),
    }),
  ),
  also: v.array(v.object({ id: text, facts })),
  point: v.nullable(text),
});

const graph = v.object({
  job: text,
  name: text,
  state: text,
  vertices: v.array(
    v.object({
      id: text,
      name: text,
      parallelism: count,
      inputs: v.array(positive),
      busy: share,
      backpressured: share,
      perSecond: share,
      culprit: v.boolean(),
    }),
  ),
});

const report = v.object({
  verdict: v.nullable(finding),
  certain: v.boolean(),
  findings: v.array(finding),
  playbooks: v.array(text),
  recovered: v.nullable(v.object({ at: time, down: number })),
  timeline: v.object({
    moments: v.array(v.object({ at: v.nullable(time), kind: text, what: text, count: positive, quote })),
    checkpoints: v.object({
      triggered: count,
      completed: count,
      declined: count,
      expired: count,
      durations: v.pipe(v.array(v.pipe(number, v.minValue(0))), v.maxLength(60)),
    }),
    restarts: count,
  }),
  flink: v.nullable(v.pipe(v.string(), v.regex(/^\d{1,2}\.\d{1,2}$/))),
  cluster: v.nullable(text),
  graphs: v.array(graph),
  ended: v.nullable(v.array(v.object({ name: text, state: text, whileRead: v.boolean() }))),
  read: v.array(
    v.object({
      file: text,
      kind: v.picklist([
        'log',
        'threads',
        'cluster',
        'rest',
        'configuration',
        'metrics',
        'kubernetes',
        'alerts',
        'gc',
        'manifest',
        'report',
        'other',
        'none',
      ]),
      lines: count,
      from: v.nullable(time),
      to: v.nullable(time),
      zone: v.nullable(whole),
      trouble: v.array(text),
    }),
  ),
  notAssessed: v.array(
    v.object({ rule: text, needs: v.picklist(['logs', 'dumps', 'cluster', 'kubernetes', 'alerts', 'gc']) }),
  ),
});

/** The report that a text of JSON holds; null for anything else. */
export function savedReport(json: string): Report | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const { success, output } = v.safeParse(report, value);
  if (!success) return null;
  const verdict = output.verdict && JSON.stringify(output.verdict);
  const same = output.findings.find((finding) => JSON.stringify(finding) === verdict);
  // The verdict speaks of one of the findings.
  if (verdict !== null && !same) return null;
  return { ...output, verdict: same ?? null };
}
