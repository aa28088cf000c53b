import { FlinkdocError, reasonOf } from './errors.ts';

/**
 * Writes all of a text. A reader that has stopped reading (`| head`) ends the program quietly; a full disk, or whatever else
 * keeps a part of the text from where it goes, is a FlinkdocError.
 */
export function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: NodeJS.ErrnoException | null) => {
      if (!error) stream.off('error', done);
      if (!error || error.code === 'EPIPE') resolve();
      else reject(notWritten(error));
    };
    // The stream tells of an error twice; one that nobody listened to would end the process there.
    stream.once('error', done);
    stream.write(text, done);
  });
}

/** Tells something on stderr. Where that cannot be written there is nobody to tell. */
export function tell(stderr: NodeJS.WriteStream, text: string): void {
  write(stderr, text).catch(() => {});
}

const notWritten = (error: NodeJS.ErrnoException) =>
  new FlinkdocError({
    en: [
      `The result could not be written: ${reasonOf(error)}.`,
      'What is there of it is not whole. Write it to another place.',
    ],
    zh: [`结果没能写出：${reasonOf(error)}。`, '已经写出的部分不完整，请换一个地方输出。'],
  });
