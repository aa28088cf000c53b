// Which pages answer what was seen.

import type { LogRecord, Thrown } from '../evidence/evidence.ts';
import type { Report, TriageFinding } from '../report.ts';
import { blamesUser, kinds, liesOn, surelyBlamesUser, worksThrough } from './blame.ts';
import type { Claim, Suspect } from './suspect.ts';

/** Which pages answer what was seen: see `explains` of a page. */
export type Explained = (finding: string) => string[];

/** The page that claims the line; whose code it came out of; last the pages on what only wraps it. */
export function pagesFor(
  { best, others, from, systems, named, root, user, shows, record }: Suspect,
  explained: Explained,
): string[] {
  if (shows === 'benign') return best ? [best.claim.playbook] : [];
  const claims = [...(best ? [best.claim] : []), ...others];
  const of = (...kinds: Claim['shows'][]) =>
    claims.filter((claim) => kinds.includes(claim.shows)).map(({ playbook }) => playbook);
  const known = of('cause', 'symptom', 'transient');
  // Code alone shows a system, and not what ails it. What holds for all tables is how they are committed: where their code commits, that comes first.
  const commits = commitsTables(record);
  const withKind = (pages: string[]) =>
    pages.flatMap((page) => {
      const onKind = pagesOnKind(page, explained);
      return known.includes(page) || !(commits && isOnTables(page, explained))
        ? [page, ...onKind]
        : [...onKind, page];
    });
  const ofSystem = (system: string | null | undefined) =>
    system == null ? [] : explained(`failed-in-${system}`);
  const onSql = (page: string) => ofSystem('sql').includes(page);
  // Of an error without an exception it is only known who logged it.
  const logged = root === null ? systems[0] : null;
  const fromSystem = withKind(ofSystem(from?.code.system ?? logged));
  const userPages = blamesUser({ from, user }) ? explained('user-code-failed') : [];
  // A name alone says less than code does.
  const ofNamed = from === null && systems.length === 0 ? withKind(ofSystem(named)) : [];
  const pages = [
    // Where nothing else is said, whoever passed it on is not to blame, but whose coordinator gave the job up.
    ...(shows === 'wrapper' ? ofNamed : []),
    ...(shows === 'wrapper' ? of('wrapper') : []),
    // What lies deepest says most: of the known lines around it, a symptom comes after it; but a client only tells what the cluster answered.
    ...(shows === 'unknown' ? [...userPages, ...withKind(of('cause'))] : []),
    ...(from === null && isUnreached(root) && of('wrapper').some(onSql) ? ofSystem('client') : []),
    ...(shows === 'unknown' && !passesOn.has(from?.code.system ?? '') ? fromSystem : []),
    ...withKind(known),
    ...(shows === 'cause' ? [] : userPages),
    ...fromSystem,
    ...ofNamed,
    ...(isBare(record) ? explained('user-code-failed') : []),
    ...(root !== null && tellsNothing(root) ? explained('stack-alone') : []),
    ...of('wrapper'),
  ];
  const [first] = pages;
  const callers = (table: [system: string, by: string[]][]) =>
    table
      .flatMap(([system, by]) => (first !== undefined && ofSystem(system).includes(first) ? by : []))
      .filter((system) => systems.includes(system));
  // A value that a driver cannot read is no matter of the user's code.
  const readers =
    user === null && first !== undefined && explained('user-code-failed').includes(first)
      ? ['cdc', 'cdc-oracle', 'cdc-sqlserver', 'jdbc'].filter((system) => systems.includes(system))
      : callers(worksThrough);
  const tables = withKind(callers(liesOn).flatMap(ofSystem));
  return [
    ...new Set([
      ...withKind(readers.flatMap(ofSystem)),
      // What a line says of files or of a catalog is about these, whoever had to do with them.
      ...(shows === 'cause' ? pages.slice(0, 1) : []),
      ...tables,
      ...pages,
    ]),
  ];
}

/** Whether somebody was not reached; the SQL client prints no more than this, and it is the cluster whom it calls. */
const isUnreached = (root: Thrown | null) =>
  root !== null && /\.(?:Connect|ConnectTimeout|NoRouteToHost)Exception$/.test(root.className);

/** A client tells what the cluster answered, a file system that a file is not there: what was asked for says more. */
const passesOn: ReadonlySet<string> = new Set(['client', 'file-system']);

/** The pages on what a page's systems are: that on table formats beside the one on Iceberg. */
const pagesOnKind = (page: string, explained: Explained) =>
  kinds
    .filter(([, systems]) => systems.some((system) => explained(`failed-in-${system}`).includes(page)))
    .flatMap(([kind]) => explained(`failed-in-${kind}`));

const isOnTables = (page: string, explained: Explained) =>
  pagesOnKind(page, explained).some((kind) => explained('failed-in-lakehouse').includes(kind));

/** Whether code that commits stands in a stack, and not only what reads and writes the files of a table. */
const commitsTables = ({ thrown }: LogRecord) =>
  thrown.some(({ frames }) => frames.some(({ code }) => /commit/i.test(code)));

/** Whether what was thrown only carries its cause, which was not copied: frames alone, a wrapper of Java's, or `... failed due to:`. */
const tellsNothing = ({ className, message }: Thrown) =>
  className === '' ||
  /(?:due to|because of|caused by|reason|error|exception):$/i.test(message) ||
  (message === '' &&
    /\.(?:InvocationTarget|Completion|Execution|UndeclaredThrowable|PrivilegedAction)Exception$/.test(
      className,
    ));

/** Whether a task failed with an exception of Java's own, and nothing was copied of where it was thrown: most are of the user's code. */
const isBare = ({ event, thrown }: LogRecord) =>
  event?.kind === 'task-failed' &&
  thrown.every(
    ({ className, frames }) => frames.length === 0 && /^java\.(?:lang|util)\.\w+$/.test(className),
  );

/** Whether a page claims what was seen, and not only what lies around it: all else is for reading. */
export const isClaimed = (suspect: Suspect) => {
  const { shows, best } = suspect;
  if (shows === 'unknown') return surelyBlamesUser(suspect);
  return shows === 'benign' || (best !== null && shows !== 'wrapper');
};

/** Harmless things need no page; of the rest each page once. */
export function playbooksOf(findings: TriageFinding[]): string[] {
  const worth = findings.filter(({ role }) => role !== 'harmless');
  return [...new Set(worth.flatMap(({ playbooks }) => playbooks))];
}

/** Finds the pages whose words come nearest to a text; none when nothing fits. */
export type NearestPages = (text: string) => Promise<string[]>;

/** Names pages for what no page claims, by its words. */
export async function withNearestPages(report: Report, nearest: NearestPages): Promise<Report> {
  const findings = await Promise.all(report.findings.map((finding) => withNearest(finding, nearest)));
  const verdict = report.verdict && findings[report.findings.indexOf(report.verdict)]!;
  return { ...report, verdict, findings, playbooks: playbooksOf(findings) };
}

async function withNearest(finding: TriageFinding, nearest: NearestPages): Promise<TriageFinding> {
  // The names of frames are no words.
  if (finding.claimed || finding.severity === 'notice' || finding.id === 'stack-alone') return finding;
  const text = finding.root
    ? `${finding.root.className} ${finding.root.message}`
    : (finding.seen[0]?.text ?? '');
  const found = await nearest(text.slice(0, 400));
  return { ...finding, playbooks: [...new Set([...finding.playbooks, ...found])] };
}
