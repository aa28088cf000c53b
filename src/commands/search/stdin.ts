import type { Readable } from 'node:stream';

/** Reads a text that was piped in, up to so many characters; the rest is left unread. */
export async function readText(stdin: Readable, most: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stdin) {
    text += decoder.decode(Buffer.from(chunk), { stream: true });
    if (text.length >= most) break;
  }
  return text.slice(0, most);
}
