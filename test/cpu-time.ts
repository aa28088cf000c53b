/** Starts a clock of the CPU time of this process, in milliseconds: what makes it wait on a busy machine does not count. */
export function cpuClock(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
