import { readFileSync } from 'node:fs';
import { FlinkdocError, reasonOf } from '../errors.ts';
import type { Access } from './rest-client.ts';

export interface AccessOptions {
  ca?: string | undefined;
  cert?: string | undefined;
  key?: string | undefined;
  /** A file with what goes into the `Authorization` header, or with `user:password`. */
  authFile?: string | undefined;
}

export const isUrl = (text: string) => /^https?:\/\//i.test(text);

/** How to reach the JobManager at an address. Throws FlinkdocError for an address with a password in it: it would stay in the shell's history. */
export function accessTo(
  address: string,
  { ca, cert, key, authFile }: AccessOptions,
  env: NodeJS.ProcessEnv,
): Access {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new FlinkdocError({
      en: [
        `"${address}" is no address.`,
        'It looks like http://jobmanager:8081, with the path of a proxy if there is one.',
      ],
      zh: [`“${address}”不是地址。`, '地址的样子：http://jobmanager:8081；经过代理时带上路径。'],
    });
  }
  if (url.username !== '' || url.password !== '')
    throw new FlinkdocError({
      en: [
        'A password in an address stays in the history of the shell.',
        'Put user:password into a file and name it with --auth-file, or set FLINKDOC_AUTH.',
      ],
      zh: [
        '地址里的密码会留在 shell 历史里。',
        '把 user:password 写进文件，用 --auth-file 指定，或设置 FLINKDOC_AUTH。',
      ],
    });
  const credentials = (authFile === undefined ? env.FLINKDOC_AUTH : readText(authFile))?.trim() || null;
  return {
    // The Web UI's address is what people have at hand: #/overview is its own.
    base: `${url.origin}${url.pathname.replace(/(?<!\/)\/+$/, '')}`,
    authorization: credentials && authorizationOf(credentials),
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  };
}

/** `Bearer …` and `Basic …` are sent as they are; `user:password` becomes Basic, a bare token Bearer. */
function authorizationOf(credentials: string): string {
  if (/^\w+ \S/.test(credentials)) return credentials;
  return credentials.includes(':')
    ? `Basic ${Buffer.from(credentials).toString('base64')}`
    : `Bearer ${credentials}`;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = reasonOf(error);
    throw new FlinkdocError({
      en: [`"${file}" cannot be read: ${why}.`, 'It holds one line: user:password, or Bearer and a token.'],
      zh: [`读不了“${file}”：${why}。`, '文件里写一行：user:password，或者 Bearer 加 token。'],
    });
  }
}
