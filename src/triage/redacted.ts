import type { About, Facts, Report, TriageFinding, Witness } from '../report.ts';

/** Takes out of a text what must not leave the machine. */
export type Redact = (text: string) => string;

/** A report without what must not leave the machine: every text of the evidence passes here, and nothing else makes pages of it. */
export function redacted(report: Report, redact: Redact): Report {
  const quote = <Shown extends Witness>(one: Shown): Shown => ({
    ...one,
    file: redact(one.file),
    text: redact(one.text),
  });
  const finding = (one: TriageFinding): TriageFinding => ({
    ...one,
    root: one.root && { ...one.root, message: redact(one.root.message) },
    message: redact(one.message),
    facts: one.facts && redactedFacts(one.facts, redact),
    seen: one.seen.map(quote),
    origin: one.origin && { ...one.origin, frame: redact(one.origin.frame) },
    userFrame: one.userFrame && redact(one.userFrame),
    also: one.also.map(({ id, facts }) => ({ id, facts: redactedFacts(facts, redact) })),
    taskManager: one.taskManager && redact(one.taskManager),
    about: one.about && redactedAbout(one.about, redact),
  });
  const findings = report.findings.map(finding);
  return {
    ...report,
    verdict: report.verdict && findings[report.findings.indexOf(report.verdict)]!,
    findings,
    cluster: report.cluster && redact(report.cluster),
    graphs: report.graphs.map((graph) => ({
      ...graph,
      name: redact(graph.name),
      vertices: graph.vertices.map((vertex) => ({ ...vertex, name: redact(vertex.name) })),
    })),
    ended: report.ended?.map((job) => ({ ...job, name: redact(job.name) })) ?? null,
    read: report.read.map((one) => ({ ...one, file: redact(one.file) })),
    timeline: {
      ...report.timeline,
      moments: report.timeline.moments.map((moment) => ({
        ...moment,
        what: redact(moment.what),
        quote: quote(moment.quote),
      })),
    },
  };
}

/** Ids of jobs and vertices say nothing; that of a TaskManager may be its address. */
const redactedAbout = (about: About, redact: Redact): About =>
  about.taskManager === undefined ? about : { ...about, taskManager: redact(about.taskManager) };

const redactedFacts = (facts: Facts, redact: Redact) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' ? redact(fact) : fact]),
  );
