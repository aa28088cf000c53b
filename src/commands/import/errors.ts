import { FlinkdocError } from '../../errors.ts';

export const noFile = (file: string) =>
  new FlinkdocError({
    en: [`There is no file "${file}".`, 'Name a Markdown file with your notes.'],
    zh: [`没有文件“${file}”。`, '请给出写有笔记的 Markdown 文件。'],
  });

export const notAFile = (file: string) =>
  new FlinkdocError({
    en: [`"${file}" is not a file.`, 'Name a Markdown file with your notes.'],
    zh: [`“${file}”不是文件。`, '请给出写有笔记的 Markdown 文件。'],
  });

export const noText = (file: string) =>
  new FlinkdocError({
    en: [`"${file}" has no text.`, 'Name a file with notes.'],
    zh: [`“${file}”里没有文字。`, '请给出写有笔记的文件。'],
  });

export const tooLarge = (file: string) =>
  new FlinkdocError({
    en: [`"${file}" is larger than 8 MB.`, 'Split it, and import each part into a folder of its own.'],
    zh: [`“${file}”超过 8 MB。`, '拆成几份，分别导入各自的目录。'],
  });

export const notUtf8 = (file: string) =>
  new FlinkdocError({
    en: [
      `"${file}" is not text in UTF-8.`,
      'Save it as UTF-8, such as with: iconv -f GB18030 -t UTF-8 old.md > new.md',
    ],
    zh: [`“${file}”不是 UTF-8 文本。`, '先转成 UTF-8，比如：iconv -f GB18030 -t UTF-8 old.md > new.md'],
  });

export const unreadableNotes = (file: string, reason: string) =>
  new FlinkdocError({
    en: [`Cannot read "${file}": ${reason}.`, 'Check its permissions.'],
    zh: [`读不了“${file}”：${reason}。`, '检查文件权限。'],
  });

export const largeTopic = (title: string) =>
  new FlinkdocError({
    en: [
      `The topic "${title}" is larger than a page may be (1 MB).`,
      'Split it with headings, and import again. Nothing was written.',
    ],
    zh: [`主题“${title}”超过一页的上限（1 MB）。`, '用标题把它拆开再导入。这次什么都没写。'],
  });

export const noPages = (folder: string, command: string) =>
  new FlinkdocError({
    en: [`"${folder}" has no pages.`, `Write them first: ${command}`],
    zh: [`“${folder}”里没有页面。`, `先导入：${command}`],
  });

/** `more` others are there too. */
export const exists = (file: string, more: number) =>
  new FlinkdocError({
    en: [
      `"${file}" exists already.${soDo(more)}`,
      'Name another folder, or overwrite with --force. Nothing was written.',
    ],
    zh: [`“${file}”已经存在${others(more)}。`, '换一个目录，或者用 --force 覆盖。这次什么都没写。'],
  });

export const folderInTheWay = (file: string, more: number) =>
  new FlinkdocError({
    en: [`"${file}" is a folder.${soDo(more)}`, 'Move it away, or name another folder. Nothing was written.'],
    zh: [`“${file}”是目录${others(more)}。`, '先把它移走，或者换一个目录。这次什么都没写。'],
  });

export const unwritable = (folder: string, reason: string) =>
  new FlinkdocError({
    en: [`Cannot write into "${folder}": ${reason}.`, 'Name another folder. Nothing was written.'],
    zh: [`写不进“${folder}”：${reason}。`, '换一个目录。这次什么都没写。'],
  });

const soDo = (more: number) => (more > 0 ? ` So do ${more} more.` : '');
const others = (more: number) => (more > 0 ? `，另有 ${more} 个也是` : '');
