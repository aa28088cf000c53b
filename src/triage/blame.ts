import type { Quote, Thrown } from '../evidence/evidence.ts';
import { blamed, type Code, codeOf, isPlumbing, systems, userFrameIn } from '../evidence/whose-code.ts';

/** Finding ids of exceptions out of systems. */
export const systemFindings = systems.map((system) => `failed-in-${system}`);

/** Whose code an exception came out of: its deepest cause comes first, and the class of each before its frames. */
export function blamedFor(chain: Thrown[]): Code | null {
  const deepest = chain.filter(({ suppressed }) => !suppressed).reverse();
  return blamed(
    deepest.flatMap(({ className, frames }) => [...classOf(className), ...frames.map(({ code }) => code)]),
  );
}

/** An exception of the user's own may be thrown by anybody they call; one of a system is the system's. */
function classOf(className: string): string[] {
  const name = `${className}.`;
  const code = codeOf(name);
  return isPlumbing(code) || code.owner === 'user' || code.owner === 'python' ? [] : [name];
}

/** The innermost frame that the user of Flink wrote, in a function that Flink calls. */
export function userFrame({ frames }: Thrown): Quote | null {
  return frames[userFrameIn(frames.map(({ code }) => code))]?.quote ?? null;
}

/** Whether the user's code is to blame: it threw, or what it called is nothing that a page is about. */
export const isOfUser = ({ from, user }: { from: Code | null; user: Quote | null }) =>
  user !== null && from?.system == null;
