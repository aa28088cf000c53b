import type { Node } from '../objects.ts';
import { isObject, type JsonObject, jsonList } from '../threads/json-values.ts';
import { at, quoted, text, time } from './fields.ts';

/** Conditions that are well when they are `False`, and the one that is when it is `True`. */
const pressures = new Set(['MemoryPressure', 'DiskPressure', 'PIDPressure', 'NetworkUnavailable']);

export function nodeIn(node: JsonObject, file: string): Node {
  const name = text(node, 'metadata', 'name');
  const conditions = jsonList(at(node, 'status', 'conditions')).filter(isObject);
  return {
    name,
    troubles: conditions.flatMap((one) => {
      const condition = troubleIn(text(one, 'type'), text(one, 'status'));
      const says = [condition, text(one, 'reason'), text(one, 'message')].filter(Boolean).join(': ');
      return condition === null
        ? []
        : [
            {
              condition,
              since: time(text(one, 'lastTransitionTime')),
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
