import type { Thread } from '../../evidence/evidence.ts';
import { codeOf, isPlumbing } from '../../evidence/whose-code.ts';

/**
 * The client whose call a thread is in, above the frames of Flink: whoever is to blame, or else what carries its call.
 * Null where nothing is called.
 */
export function clientOf({ frames }: Thread): string | null {
  const codes = frames.map(codeOf);
  const end = codes.findIndex(({ owner }) => ['flink', 'connector', 'generated'].includes(owner));
  const above = codes.slice(0, end === -1 ? undefined : end);
  const last = above.findIndex((code) => !isPlumbing(code));
  const culprit = above[last];
  if (culprit?.owner === 'client') return culprit.name;
  return (
    above.slice(0, last === -1 ? undefined : last).find(({ owner }) => owner === 'transport')?.name ?? null
  );
}

const network =
  /^(?:java\.net\.(?:SocketInputStream|SocketOutputStream|PlainSocketImpl|Inet[46]AddressImpl)|sun\.nio\.ch\.(?:Net|NioSocketImpl|SocketDispatcher|SocketChannelImpl))\./;

/** Whether the thread is in a call of the network; the JVM counts that as RUNNABLE. */
export function isInNetwork({ frames }: Thread): boolean {
  return frames.slice(0, 12).some((frame) => network.test(frame));
}
