// What the sentences about a cluster have in common.

export { name } from '../followed/phrases.ts';
/** How many rounds something was seen in. */
export type Rounds = { rounds: number };

export const en = {
  rounds: ({ rounds }: Rounds) => (rounds === 1 ? 'in the only round' : `in all ${rounds} rounds`),
  rate: (perSecond: number) => `${grouped(perSecond)} records/s`,
  percent: (share: number) => `${Math.round(share * 100)} %`,
};

export const zh = {
  rounds: ({ rounds }: Rounds) => (rounds === 1 ? '只取了一轮' : `${rounds} 轮都是`),
  rate: (perSecond: number) => `每秒 ${grouped(perSecond)} 条`,
  percent: en.percent,
};

/** `12,400` */
function grouped(number: number): string {
  return number < 10 ? `${Math.round(number * 10) / 10}` : Math.round(number).toLocaleString('en-US');
}

/** Milliseconds as people say them: `850 ms`, `12 s`, `4 min`, `3 h`, `5 d`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 120_000) return `${Math.round(milliseconds / 1000)} s`;
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} d`;
}

/** Bytes as people say them: `1.5 GiB`. */
export function size(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  const at = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const number = bytes / 1024 ** at;
  return `${number < 10 && at > 0 ? Math.round(number * 10) / 10 : Math.round(number)} ${units[at]}`;
}
