import type { Check } from '../source.ts';

/** Signs a terminal acts on, and spaces nobody sees. */
export const text: Check = (sources) =>
  sources.flatMap(({ file, lines }) =>
    lines.flatMap((line, index) => {
      const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/.exec(
        line,
      );
      const code = control?.[0].charCodeAt(0).toString(16).padStart(4, '0');
      return [
        ...(control
          ? [
              {
                file,
                line: index + 1,
                code: 'control-character',
                message: `The line has the control character U+${code}.`,
              },
            ]
          : []),
        ...(/[ \t]$/.test(line)
          ? [{ file, line: index + 1, code: 'trailing-space', message: 'The line ends in a space.' }]
          : []),
      ];
    }),
  );
