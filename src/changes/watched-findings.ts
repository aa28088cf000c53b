import type { TriageFinding } from '../report.ts';
import { severities } from '../severity.ts';
import { identityOf, type Names, namesInCluster, whyUnseen } from './findings.ts';
import type { Happened } from './happening.ts';
import type { Look } from './look.ts';

interface Known {
  finding: TriageFinding;
  /** The name of its job: its id is another one when it is submitted anew. */
  job: string | null;
  /** When it was seen first; null at the first look: nobody knows since when. */
  since: number | null;
  /** When it was first not seen any more; null while it stands. */
  goneSince: number | null;
  /** Looks in a row that did not see it. */
  missed: number;
  told: 'stands' | 'gone' | 'held';
}

/** So many looks in a row that could see a finding and do not, say that it is gone: as many as it takes to say that it is there. */
const convinced = 3;
/** For so long it has to stay away until that is told once more: a job that ran for as long after a failure has got over it. Milliseconds. */
const holds = 10 * 60_000;
/** More that are gone are forgotten, the longest gone first. */
const mostGone = 200;

/** The findings of a watch: which stand, which are gone, since when. */
export class WatchedFindings {
  private readonly known = new Map<string, Known>();
  private begun = false;

  /** What is new about findings; `whole` says whether all was answered, so that what is not seen is not there. */
  take(look: Look, at: number, whole: boolean): Happened[] {
    const names = namesInCluster(look.cluster);
    const told: Happened[] = [];
    const seen = new Set<string>();
    for (const finding of look.report.findings.filter(({ severity }) => severity !== 'notice')) {
      const key = identityOf(finding, names);
      if (seen.has(key)) continue;
      seen.add(key);
      told.push(...this.see(key, finding, names, at));
    }
    if (!this.begun && told.length === 0) told.push({ kind: 'all-quiet' });
    this.begun = true;
    for (const [key, known] of this.known)
      if (!seen.has(key) && whole) told.push(...miss(known, look, names, at));
    this.forget();
    return told;
  }

  get standing(): TriageFinding[] {
    return [...this.known.values()].filter(({ told }) => told === 'stands').map(({ finding }) => finding);
  }

  get gone(): { finding: TriageFinding; since: number }[] {
    return [...this.known.values()].flatMap(({ finding, told, goneSince }) =>
      told === 'stands' || goneSince === null ? [] : [{ finding, since: goneSince }],
    );
  }

  private see(key: string, finding: TriageFinding, names: Names, at: number): Happened[] {
    const known = this.known.get(key);
    const since = known?.told === 'stands' ? known.since : this.begun ? at : null;
    const job = finding.about?.job ? names(finding.about.job) : null;
    this.known.set(key, { finding, job, since, goneSince: null, missed: 0, told: 'stands' });
    if (!known) return [{ kind: this.begun ? 'finding-appears' : 'finding-stands', finding }];
    if (known.told !== 'stands') return [{ kind: 'finding-returns', finding, gone: at - known.goneSince! }];
    const before = known.finding;
    const worse = severities.indexOf(finding.severity) < severities.indexOf(before.severity);
    return worse ? [{ kind: 'finding-worsens', finding, before }] : [];
  }

  private forget(): void {
    const gone = [...this.known]
      .filter(([, { told }]) => told !== 'stands')
      .sort(([, a], [, b]) => a.goneSince! - b.goneSince!);
    for (const [key] of gone.slice(0, Math.max(0, gone.length - mostGone))) this.known.delete(key);
  }
}

function miss(known: Known, look: Look, names: Names, at: number): Happened[] {
  const { finding } = known;
  if (whyUnseen(look, finding, () => known.job ?? '', names)) {
    if (known.told === 'stands') [known.missed, known.goneSince] = [0, null];
    return [];
  }
  known.missed++;
  known.goneSince ??= at;
  const since = known.goneSince;
  if (known.told === 'stands' && known.missed >= convinced) {
    known.told = 'gone';
    return [
      { kind: 'finding-goes', finding, since, stood: known.since === null ? null : since - known.since },
    ];
  }
  if (known.told === 'gone' && at - since >= holds) {
    known.told = 'held';
    return [{ kind: 'finding-holds', finding, since }];
  }
  return [];
}
