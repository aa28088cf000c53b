// Errors of TLS, as OpenSSL and Node name them, and what to do about them.

import type { Case } from './trouble.ts';

export const tlsErrors: Case[] = [
  {
    codes: /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|^EPROTO$/,
    says:
      ({ error }) =>
      (address) => ({
        en: [
          `${address} does not speak TLS (${error}).`,
          `Without it: ${address.replace(/^https:/i, 'http:')}`,
        ],
        zh: [`${address} 没有启用 TLS（${error}）。`, `改用 ${address.replace(/^https:/i, 'http:')}`],
      }),
  },
  {
    codes: /ALERT|HANDSHAKE_FAILURE/,
    says:
      ({ error }) =>
      (address) => ({
        en: [
          `${address} refuses this machine's TLS (${error}).`,
          'It asks for a certificate of yours: --cert cert.pem --key key.pem',
        ],
        zh: [`${address} 拒绝了 TLS 握手（${error}）。`, '它要求客户端证书：--cert cert.pem --key key.pem'],
      }),
  },
  {
    codes: /ALTNAME_INVALID/,
    says:
      ({ error }) =>
      (address) => ({
        en: [
          `The certificate of ${address} is that of another host (${error}).`,
          'Name the host as it stands in the certificate, not its IP or an alias.',
        ],
        zh: [`${address} 的证书是另一台主机的（${error}）。`, '请用证书里写的主机名，不要用 IP 或别名。'],
      }),
  },
  {
    codes: /CERT_(?:HAS_EXPIRED|NOT_YET_VALID)/,
    says:
      ({ error }) =>
      (address) => ({
        en: [
          `The certificate of ${address} is not valid today (${error}).`,
          'Renew it; if it is valid, the clock of this machine is wrong.',
        ],
        zh: [`${address} 的证书不在有效期内（${error}）。`, '请更新证书；如果证书没问题，就是本机时钟不对。'],
      }),
  },
  {
    codes: /CERT|SELF_SIGNED|UNABLE_TO_|TLS|SSL/,
    says:
      ({ error }) =>
      (address) => ({
        en: [
          `The certificate of ${address} is not trusted (${error}).`,
          'Name the certificate of its authority: --ca ca.pem',
        ],
        zh: [`不信任 ${address} 的证书（${error}）。`, '用 --ca ca.pem 指定签发机构的证书。'],
      }),
  },
];
