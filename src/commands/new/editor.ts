import { spawn } from 'node:child_process';
import { FlinkdocError } from '../../errors.ts';
import type { Io } from '../../types.ts';

/** Opens a file in `$VISUAL` or `$EDITOR`, and waits until it is closed. */
export function edit(file: string, { env }: Pick<Io, 'env'>): Promise<void> {
  const editor = env.VISUAL || env.EDITOR;
  if (!editor)
    throw new FlinkdocError({
      en: ['Neither VISUAL nor EDITOR is set.', `The file is written: ${file}`],
      zh: ['VISUAL 和 EDITOR 都没有设置。', `文件已经写好：${file}`],
    });
  const argument = process.platform === 'win32' ? '"%FLINKDOC_FILE%"' : '"$FLINKDOC_FILE"';
  return new Promise((resolve, reject) => {
    // The variable may hold options too: the shell takes it apart, and gets the file as an argument of its own.
    const child = spawn(`${editor} ${argument}`, {
      shell: true,
      stdio: 'inherit',
      env: { ...env, FLINKDOC_FILE: file },
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(
            new FlinkdocError({
              en: [`The editor "${editor}" ended with ${code}.`, `The file is written: ${file}`],
              zh: [`编辑器“${editor}”异常退出，退出码 ${code}。`, `文件已经写好：${file}`],
            }),
          ),
    );
  });
}
