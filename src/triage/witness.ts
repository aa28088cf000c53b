import type { Witness } from '../report.ts';

/** Where it stands: the line of a file, or the path that was asked. */
export const placeOf = ({ file, line }: Witness) => (line === null ? `GET ${file}` : `${file}:${line}`);
