import type { NamePattern } from './pseudonyms.ts';

const name = String.raw`\w(?:[\w.$-]{0,62}\w)?`;

export const users: NamePattern[] = [
  // Kerberos: user/host@REALM, user@REALM
  {
    pattern: /(?<![\w.$/-])([A-Za-z][\w.-]{0,63})\/([\w.-]{1,253})@([A-Z][A-Z0-9.-]{1,100})(?![\w-])/dg,
    kinds: ['user', 'host', 'realm'],
  },
  {
    pattern: /(?<![\w.$/-])([A-Za-z][\w.-]{0,63})@([A-Z][A-Z0-9-]{0,60}\.[A-Z0-9.-]{1,60})(?![\w-])/dg,
    kinds: ['user', 'realm'],
  },
  // The actor system of Flink is named flink.
  {
    pattern: /(?<!\b(?:akka|pekko|tcp|abfss?|wasbs?)):\/\/([^\s:/@"'<>[\]]{1,64})(?::[^\s/@"']{0,300})?@/dg,
    kinds: ['user'],
  },
  { pattern: /jdbc:oracle:[a-z0-9]{1,10}:([^\s/@"'<>[\]]{1,64})\//dgi, kinds: ['user'] },
  { pattern: /(?:\/home\/|[/\\]Users[/\\]{1,2})([\w.@$-]{1,64})/dg, kinds: ['user'] },
  // Flink's own actors live below /user/ too.
  {
    pattern:
      /\/user\/(?!rpc\b|(?:taskmanager|jobmanager|resourcemanager|dispatcher|MetricQuery|hive\/warehouse)\w*)([\w.@$-]{1,64})/dg,
    kinds: ['user'],
  },
  // 'user'@'host' of MySQL
  {
    pattern: /\b(?:user|role) ["']([^"'\s]{1,128})["'](?:@["']([\w.:-]{1,253})["'])?/dgi,
    kinds: ['user', 'host'],
  },
  {
    pattern: new RegExp(
      String.raw`(?:user(?:[._-]?name|id)?|owner|renewer|ugi)(?:\\{0,3}["'])?\s{0,2}[=:]\s{0,2}(?:\\{0,3}["'])?(${name})`,
      'dgi',
    ),
    kinds: ['user'],
  },
  // Hadoop's UserGroupInformation: alice (auth:KERBEROS)
  { pattern: /(?<![\w.@/-])(\w[\w.-]{0,63}) \(auth:[A-Z]/dg, kinds: ['user'] },
  // Mail
  { pattern: /(?<![\w.+/:@-])([\w.+-]{1,64})@(?=[a-z0-9-]{1,63}\.[a-z]|\d{1,3}\.\d)/dg, kinds: ['user'] },
];
