import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { askCluster } from '../../cluster/ask-cluster.ts';
import { type Manifest, writeBundle } from '../../cluster/bundle.ts';
import { exitCodes, FlinkdocError, reasonOf } from '../../errors.ts';
import type { Io, Lang, Outcome } from '../../types.ts';
import { askOptions, type ClusterOptions, expectAddress } from '../shared/cluster.ts';
import { collectPage } from './page.ts';

export interface CollectCommandOptions extends ClusterOptions {
  output?: string;
  check?: boolean;
  redact: Manifest['redacted'];
}

/** `flinkdoc collect <url>` */
export async function collectCommand(
  url: string,
  options: CollectCommandOptions,
  lang: Lang,
  io: Io,
): Promise<Outcome> {
  expectAddress(url);
  const place = options.output ?? nameFor(url, io.now());
  const path = resolve(io.cwd, place);
  if (!options.check && existsSync(path))
    throw new FlinkdocError({
      en: [`"${place}" is already there.`, 'Name another place with -o.'],
      zh: [`“${place}”已经存在。`, '用 -o 换一个位置。'],
    });
  const files = await askCluster(url, askOptions(options, io, lang), io);
  if (!options.check) await written(place, () => writeBundle(files, path));
  const manifest: Manifest = JSON.parse(files[0]!.bytes.toString('utf8'));
  return {
    page: collectPage({ manifest, files, place, check: options.check === true }, lang),
    exitCode: exitCodes.ok,
    kept: options.check ? [] : [{ what: 'read', by: 'collect', files: [url, place], more: 0 }],
  };
}

async function written(place: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const why = reasonOf(error);
    throw new FlinkdocError({
      en: [`"${place}" cannot be written: ${why}.`, 'Name a place that can be written with -o.'],
      zh: [`写不了“${place}”：${why}。`, '用 -o 指定一个可写的位置。'],
    });
  }
}

/** `flink-jobmanager-20260712T031500.tar.gz` */
function nameFor(url: string, when: Date): string {
  const host = URL.canParse(url) ? new URL(url).hostname : 'cluster';
  const time = when.toISOString().replace(/[-:]|\.\d+Z$/g, '');
  return `flink-${host.replace(/[^\w.-]/g, '')}-${time}.tar.gz`;
}
