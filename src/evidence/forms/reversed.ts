import { headOf } from '../log/head.ts';
import { beginsTrace } from '../log/thrown.ts';
import type { Line, Stage } from './line.ts';

/** Lines that stand from the last to the first, as some exports have them: the exception stands above what logged it, its causes above both. */
export const fromLastToFirst: Stage = (lines) => {
  const heads = lines.flatMap(({ text }, at) => {
    const time = headOf(text.slice(0, 400))?.at ?? null;
    return time === null ? [] : [{ at, time }];
  });
  if (heads.length < 2 || heads.some(({ time }, at) => at > 0 && time > heads[at - 1]!.time)) return null;
  const traces = (step: number) => heads.filter(({ at }) => isTrace(lines[at + step])).length;
  return traces(-1) > traces(1) ? [...lines].reverse() : null;
};

const isTrace = (line: Line | undefined) => line !== undefined && beginsTrace(line.text);
