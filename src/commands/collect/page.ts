import {
  type Block,
  bullets,
  code,
  codeBlock,
  heading,
  paragraph,
  text,
  type Words,
} from '../../blocks/blocks.ts';
import type { BundleFile, Manifest } from '../../cluster/bundle.ts';
import { inEachLanguage } from '../../language.ts';
import type { Count } from '../../numbers.ts';
import type { Lang, Page } from '../../types.ts';
import { count, shellWord } from '../shared/text.ts';

/** What `collect` says. */
export const collectWords = inEachLanguage({
  en: {
    written: (place: Words) => text`Collected into ${place}`,
    checked: 'This would leave the machine',
    asked: (url: Words, flink: string | null, rounds: number) =>
      text`${url}${flink === null ? '' : `, Flink ${flink}`}: ${count(rounds, 'round')}`,
    files: (files: number, bytes: string, redacted: Manifest['redacted']) =>
      `${count(files, 'file')}, ${bytes}; ${redacted === 'all' ? 'secrets, names and addresses' : 'secrets'} are taken out`,
    unanswered: (requests: number) => `${count(requests, 'request')} without an answer`,
    cut: (files: number) => `${count(files, 'file')} longer than what is kept`,
    more: (requests: number) => `and ${requests} more`,
    next: 'Judge it, here or elsewhere',
  },
  zh: {
    written: (place) => text`已收集到 ${place}`,
    checked: '会带走这些内容',
    asked: (url, flink, rounds) => text`${url}${flink === null ? '' : `，Flink ${flink}`}：${rounds} 轮`,
    files: (files, bytes, redacted) =>
      `${files} 个文件，${bytes}；${redacted === 'all' ? '密码、名字和地址' : '密码等机密'}已抹掉`,
    unanswered: (requests) => `${requests} 个请求没有得到回答`,
    cut: (files) => `${files} 个文件太长，只留了一部分`,
    more: (requests) => `还有 ${requests} 个`,
    next: '在这里或别处排查',
  },
});

/** What was collected. */
export interface Collection {
  manifest: Manifest;
  files: BundleFile[];
  place: string;
  /** Nothing was written. */
  check: boolean;
}

/** What `collect --format json` prints. */
export interface CollectData {
  schemaVersion: 1;
  /** Null when nothing was written. */
  place: string | null;
  url: string;
  flink: string | null;
  rounds: Count;
  files: { name: string; bytes: Count }[];
  unanswered: { path: string; status: Count; error: string | null }[];
}

/** So many requests without an answer are named. */
const named = 5;

/** What was collected, what is missing, and what to do with it. */
export function collectPage({ manifest, files, place, check }: Collection, lang: Lang): Page<CollectData> {
  const words = collectWords[lang];
  const { url, flink, rounds, redacted, requests } = manifest;
  const unanswered = requests.filter(({ file }) => file === null);
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const cut = requests.filter(({ cut, file }) => cut && file !== null).length;
  return {
    data: {
      schemaVersion: 1,
      place: check ? null : place,
      url,
      flink,
      rounds,
      files: files.map((file) => ({ name: file.name, bytes: file.bytes.length })),
      unanswered: unanswered.map(({ path, status, error }) => ({ path, status, error })),
    },
    blocks: [
      heading(1, check ? words.checked : words.written(code(place))),
      bullets([
        words.asked(code(url), flink, rounds),
        words.files(files.length, sizeOf(bytes), redacted),
        ...(cut > 0 ? [words.cut(cut)] : []),
      ]),
      ...missing(unanswered, lang),
      ...(check
        ? [
            codeBlock(
              'text',
              files.map((file) => `${sizeOf(file.bytes.length).padStart(9)}  ${file.name}`).join('\n'),
            ),
          ]
        : [paragraph(words.next), codeBlock('sh', `flinkdoc triage ${shellWord(place)}`)]),
    ],
  };
}

function missing(unanswered: Manifest['requests'], lang: Lang): Block[] {
  const words = collectWords[lang];
  if (unanswered.length === 0) return [];
  const told = unanswered.slice(0, named);
  const lines = told.map(
    ({ path, status, error }): Words => text`${code(path.split('?', 1)[0]!)} ${error ?? `HTTP ${status}`}`,
  );
  const more = unanswered.length - told.length;
  return [
    paragraph(words.unanswered(unanswered.length)),
    bullets([...lines, ...(more > 0 ? [words.more(more)] : [])]),
  ];
}

const sizeOf = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KiB` : `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
