import { spawnSync } from 'node:child_process';

/** Runs a program: seconds by the clock and of processors, and megabytes at most. */
export function processorTimeOf(program: string, argv: string[]) {
  const { stdout, stderr } = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', program, ...argv], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const [wall, user, system, kilobytes] = stderr.trim().split('\n').at(-1)!.split(' ').map(Number) as [
    number,
    number,
    number,
    number,
  ];
  return { stdout, wall, cpu: user + system, memory: kilobytes / 1024 };
}
