import type { Witness } from '../report.ts';

/** Where it stands, to be read: the line of a file, or the path that was asked; of an id eight signs are enough to know it by. */
export const placeOf = ({ file, line }: Witness) =>
  line === null ? `GET ${file.replace(/\b([0-9a-f]{8})[0-9a-f]{24}\b/g, '$1…')}` : `${file}:${line}`;
