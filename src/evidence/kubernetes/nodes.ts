import type { Node } from '../objects.ts';
import { isObject, type JsonObject, jsonList } from '../threads/json-values.ts';
import { at, quoted, textAt, time } from './fields.ts';

/** Conditions that are well when they are `False`, and the one that is when it is `True`. */
const pressures = new Set(['MemoryPressure', 'DiskPressure', 'PIDPressure', 'NetworkUnavailable']);

export function nodeIn(node: JsonObject, file: string): Node {
  const name = textAt(node, 'metadata', 'name');
  const conditions = jsonList(at(node, 'status', 'conditions')).filter(isObject);
  return {
    name,
    troubles: conditions.flatMap((one) => {
      const condition = troubleIn(textAt(one, 'type'), textAt(one, 'status'));
      const says = [condition, textAt(one, 'reason'), textAt(one, 'message')].filter(Boolean).join(': ');
      return condition === null
        ? []
        : [
            {
              condition,
              since: time(textAt(one, 'lastTransitionTime')),
              quote: quoted(one, file, `node ${name}: ${says}`),
            },
          ];
    }),
  };
}

function troubleIn(type: string, status: string): string | null {
  if (type === 'Ready') return status === 'False' || status === 'Unknown' ? 'NotReady' : null;
  return pressures.has(type) && status === 'True' ? type : null;
}
