import type { Words } from '../../blocks/blocks.ts';
import type { InEachLanguage } from '../../language.ts';
import type { Facts, Severity } from '../../report.ts';
import { type Rule, type Sentence, type Sight, sentence } from '../rule.ts';
import type { Sighting } from './follow.ts';
import type { ThreadRole } from './roles.ts';
import { hottestMethod, tellingFrameOf } from './stack.ts';
import { groupsOf, ofAllOr, shownBy, type ThreadWitness, tasksOf, witnessesIn } from './witness.ts';

interface InOnePlace<F extends Facts, Finding extends string> {
  id: string;
  finds: Finding;
  roles?: ThreadRole[];
  doing: (sighting: Sighting) => boolean;
  shows: Sight['shows'] | ((witnesses: ThreadWitness[]) => Sight['shows']);
  severity?: Severity;
  /** How many threads it takes in a single dump; 0 where one dump shows nothing. */
  inOneDump?: number;
  facts: (witnesses: ThreadWitness[]) => F;
  says: InEachLanguage<(facts: NoInfer<F> & { dumps: number; threads: number }) => Words>;
}

/** A rule that sees threads which are always in the same place, one finding for each task. */
export function inOnePlace<F extends Facts, Finding extends string>({
  id,
  finds,
  roles = ['task'],
  doing,
  shows,
  severity = 'warning',
  inOneDump = 1,
  facts,
  says,
}: InOnePlace<F, Finding>): Rule<'threads', Finding> {
  const isEnough = (group: ThreadWitness[]) =>
    group.some(({ followed }) => followed.dumps > 1) || (inOneDump > 0 && group.length >= inOneDump);
  const said: Sentence<never> = sentence(says);
  return {
    id,
    needs: 'threads',
    finds: { [finds]: said } as Record<Finding, Sentence<never>>,
    judge: (threads) =>
      [...byTask(witnessesIn(threads, roles, doing)).values()].filter(isEnough).map((group) => ({
        id: finds,
        ...shownBy(group, {
          severity,
          shows: ofAllOr(typeof shows === 'string' ? shows : shows(group), group, threads),
          facts: facts(group),
        }),
      })),
  };
}

const byTask = (witnesses: ThreadWitness[]) =>
  groupsOf(witnesses, ({ followed }) => followed.subtask?.task ?? '');

/** Which tasks, and where they are: a method of user code if there is one. */
export function tasksAndFrame(witnesses: ThreadWitness[]): { tasks: string; frame: string } {
  const sightings = witnesses.flatMap(({ seen }) => seen);
  return {
    tasks: tasksOf(witnesses),
    frame: hottestMethod(sightings) ?? tellingFrameOf(sightings[0]!.thread),
  };
}
