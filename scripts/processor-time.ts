import { spawnSync } from 'node:child_process';

/** Runs a program: seconds by the clock and of processors, and megabytes at most. Throws where it ends with an error: 1 says no, as grep does. */
export function processorTimeOf(program: string, argv: string[]) {
  const { stdout, stderr, status } = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', program, ...argv], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status === null || status > 1)
    throw new Error(`${program} ended with ${status}: ${stderr.slice(-300)}`);
  const [wall, user, system, kilobytes] = stderr.trim().split('\n').at(-1)!.split(' ').map(Number) as [
    number,
    number,
    number,
    number,
  ];
  return { stdout, wall, cpu: user + system, memory: kilobytes / 1024 };
}
