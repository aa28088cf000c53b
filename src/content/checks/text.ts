import type { Finding } from '../../types.ts';
import type { Check } from '../source.ts';

/** Signs a terminal acts on. */
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Signs a terminal acts on, and spaces nobody sees. */
export const text: Check = (sources) =>
  sources.flatMap(({ file, lines }) =>
    lines.flatMap((line, index): Finding[] => {
      const at = { file, line: index + 1 };
      const sign = control.exec(line)?.[0].charCodeAt(0).toString(16).padStart(4, '0');
      const message = `The line has the control character U+${sign}.`;
      const findings: Finding[] = sign ? [{ ...at, code: 'control-character', message }] : [];
      if (line.endsWith(' ') || line.endsWith('\t'))
        findings.push({ ...at, code: 'trailing-space', message: 'The line ends in a space.' });
      return findings;
    }),
  );
