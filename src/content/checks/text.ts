import { controlCharacter } from '../../control-characters.ts';
import type { Fault } from '../fault.ts';

import type { Check } from '../source.ts';

/** Signs a terminal acts on, and spaces nobody sees. */
export const text: Check = (sources) =>
  sources.flatMap(({ file, lines }) =>
    lines.flatMap((line, index): Fault[] => {
      const at = { file, line: index + 1 };
      const sign = controlCharacter.exec(line)?.[0].charCodeAt(0).toString(16).padStart(4, '0');
      const faults: Fault[] = sign
        ? [{ ...at, code: 'control-character', says: (words) => words.controlCharacter(sign) }]
        : [];
      if (line.endsWith(' ') || line.endsWith('\t'))
        faults.push({ ...at, code: 'trailing-space', says: (words) => words.trailingSpace() });
      return faults;
    }),
  );
