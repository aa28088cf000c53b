import type { Lang } from '../types.ts';

/** What is told on stderr while the pages are opened. Plain text. */
export interface NoticeWords {
  missing: (folder: string) => string;
  reading: (folder: string, done: number, total: number) => string;
  /** `share` is how much of a log has been read. */
  evidence: (file: string, share: string) => string;
  leftOut: (file: string, line: number, why: string) => string;
  /** `more` pages are left out and not named. */
  mend: (more: number, command: string) => string;
}

export const noticeWords: Record<Lang, NoticeWords> = {
  en: {
    missing: (folder) => `FLINKDOC_PATH names "${folder}", and there is no such folder.`,
    reading: (folder, done, total) => `Reading ${folder}: ${done} of ${total} pages`,
    evidence: (file, share) => `Reading ${file}: ${share}`,
    leftOut: (file, line, why) => `left out ${file}, line ${line}: ${why}`,
    mend: (more, command) => `${more > 0 ? `${more} more are left out. ` : ''}How to mend: ${command}`,
  },
  zh: {
    missing: (folder) => `FLINKDOC_PATH 里的目录“${folder}”不存在。`,
    reading: (folder, done, total) => `正在读取 ${folder}：${done}/${total} 页`,
    evidence: (file, share) => `正在读取 ${file}：${share}`,
    leftOut: (file, line, why) => `跳过 ${file}：第 ${line} 行，${why}`,
    mend: (more, command) => `${more > 0 ? `还有 ${more} 处也被跳过。` : ''}怎么改：${command}`,
  },
};
