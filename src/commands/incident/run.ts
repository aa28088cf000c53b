import { resolve } from 'node:path';
import { exitCodes, FlinkdocError } from '../../errors.ts';
import { readIncident } from '../../incident/read.ts';
import type { Library } from '../../library/library.ts';
import type { Io, Outcome } from '../../types.ts';
import { incidentPage } from './page.ts';

/** `flinkdoc incident show` */
export async function incidentCommand(
  library: Library,
  file: string | null,
  io: Pick<Io, 'cwd'>,
): Promise<Outcome> {
  if (file === null)
    throw new FlinkdocError({
      en: [
        'No incident is named.',
        'Name its file: flinkdoc incident show --incident night.jsonl, or set FLINKDOC_INCIDENT',
      ],
      zh: [
        '没有给出事故记录。',
        '请给出文件：flinkdoc incident show --incident night.jsonl，或设置 FLINKDOC_INCIDENT',
      ],
    });
  const incident = readIncident(resolve(io.cwd, file), file);
  return {
    page: incidentPage(library, incident, file),
    exitCode: incident.events.length > 0 ? exitCodes.ok : exitCodes.no,
  };
}
