/** A line with a secret in it. All are made up; those of a known form are put together, so that no scanner takes them for real. */
export interface Line {
  text: string;
  /** What must be gone. */
  gone: string[];
  /** What must stay. */
  stay: string[];
}

const line = (text: string, gone: string | string[], ...stay: string[]): Line => ({
  text,
  gone: [gone].flat(),
  stay,
});

const fake = (sign: string, count: number) => sign.repeat(count);
export const awsKey = `AK${'IA'}${fake('FAKE', 4)}`;
const awsSecret = `${fake('fakeFAKE0', 4)}fake`;
const jwt = `ey${'J'}${fake('fake', 3)}.ey${'J'}${fake('FAKE', 3)}.${fake('0fake', 3)}`;
const pem = (kind: string, newline: string) =>
  [`-----BEGIN ${kind}`, `KEY-----${newline}${fake('fakeFAKE', 8)}${newline}-----END ${kind} KEY-----`].join(
    ' ',
  );
const log = '2024-05-01 12:00:00,000 INFO  org.apache.flink.configuration.GlobalConfiguration [] - ';

export const secrets: Line[] = [
  // Code, YAML, commands, Chinese
  line('props.setProperty("sasl.password", "hunter2");', 'hunter2', 'props.setProperty("sasl.password", '),
  line('Map("password" -> "hunter2", "host" -> "db")', 'hunter2', '"host" -> "db"'),
  line('MongoDBSource.builder().setPassword("hunter2").hosts("db:27017")', 'hunter2', '.hosts("db:27017")'),
  line('base: &db_password hunter2', 'hunter2', 'base: &db_password'),
  line('passwords: [hunter2, tiger9]', ['hunter2', 'tiger9']),
  line('addauth digest super:hunter2', 'hunter2', 'addauth digest super:'),
  line('echo hunter2 | kinit flink@EXAMPLE.COM', 'hunter2', '| kinit flink@EXAMPLE.COM'),
  line('密码为：hunter2', 'hunter2'),
  line('用户名 root，密码 hunter2', 'hunter2', '用户名 root'),
  line(
    'keytool -list -keystore k.jks -storepass hunter2 -keypass tiger9',
    ['hunter2', 'tiger9'],
    '-keystore k.jks',
  ),
  line('ldapsearch -x -D cn=flink -w hunter2 -b dc=x', 'hunter2', '-D cn=flink', '-b dc=x'),
  line('sshpass -e -p hunter2 ssh h', 'hunter2', 'ssh h'),
  line('kinit flink@EXAMPLE.COM <<< hunter2', 'hunter2', 'kinit flink@EXAMPLE.COM'),
  line('mc alias set store http://minio:9000 admin hunter2', 'hunter2', 'http://minio:9000 admin'),
  line('az login --service-principal -u id -p hunter2 --tenant t', 'hunter2', '--tenant t'),
  line('mongo -u root -p hunter2 --host h', 'hunter2', '--host h'),
  line('aws configure set aws_secret_access_key hunter2', 'hunter2'),
  line('CONFIG SET requirepass hunter2', 'hunter2'),
  line('redis.auth: hunter2', 'hunter2'),
  line('passphrase: correct horse battery', ['correct', 'horse', 'battery']),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what stands in configurations
  line('datasource.password=${DB_PASSWORD:hunter2}', 'hunter2'),
  line('password: admin is too weak', 'admin', 'is too weak'),
  line(`push with lin${'_api_'}${fake('fakeFAKE', 5)} failed`, fake('fakeFAKE', 5)),
  line(`AGE-SECRET-${'KEY-1'}${fake('FAKE', 14)}QQ`, fake('FAKE', 14)),
  // URLs
  line(
    'clone of https://bot:hunter2@git.example.com/jobs.git failed',
    'hunter2',
    'https://bot:',
    '@git.example.com/jobs.git failed',
  ),
  line(
    'jdbc:mysql://db:3306/shop?user=flink&password=hunter2&useSSL=false',
    'hunter2',
    'user=flink',
    '&useSSL=false',
  ),
  line(
    'url jdbc:oracle:thin:scott/tiger9@//db:1521/ORCL refused',
    'tiger9',
    'scott/',
    '@//db:1521/ORCL refused',
  ),
  line(
    'jdbc:sqlserver://db:1433;user=sa;password=hunter2;encrypt=true',
    'hunter2',
    'user=sa',
    ';encrypt=true',
  ),
  line('jdbc:sqlserver://db:1433;password={hun;ter2};encrypt=true', ['hun;', 'ter2'], ';encrypt=true'),
  line(
    'mongodb://admin:hun/ter2@h1:27017,h2:27017/?authSource=admin',
    ['hun/', 'ter2'],
    '@h1:27017,h2:27017/?authSource=admin',
  ),
  line('redis://:hunter2@cache:6379/0', 'hunter2', '@cache:6379/0'),
  line('amqp://guest:hun@ter2@mq:5672/', ['hun@', 'ter2'], '@mq:5672/'),
  line('curl -u flink:hunter2 http://jm:8081/jobs', 'hunter2', 'http://jm:8081/jobs'),
  // Keys and values
  line(
    `${log}Loading configuration property: s3.secret-key, hun/ter 2`,
    ['hun/', 'ter 2'],
    's3.secret-key, [key]',
  ),
  line(
    `${log}Loading configuration property: fs.azure.account.key.acc.blob.core.windows.net, hunter2==`,
    'hunter2',
    'account.key.acc',
  ),
  line('security.ssl.rest.keystore-password: hunter2', 'hunter2', 'keystore-password: [password]'),
  line('-Djavax.net.ssl.trustStorePassword=hunter2 -Xmx1g', 'hunter2', '-Xmx1g'),
  line(
    '\tssl.truststore.password = hunter2 with spaces',
    ['hunter2', 'spaces'],
    'ssl.truststore.password = ',
  ),
  line('{"user":"x","password":"hun\\"ter2","n":1}', ['hun', 'ter2'], '"user":"x"', ',"n":1}'),
  line('{\\"apiKey\\":\\"hunter2\\",\\"n\\":1}', 'hunter2', '\\"n\\":1}'),
  line(
    "'username' = 'x', 'password' = 'it''s hunter2', 'scan' = '1'",
    ["it''s", 'hunter2'],
    "'username' = 'x'",
    "'scan' = '1'",
  ),
  line('<user>x</user><password>hunter2</password><n>1</n>', 'hunter2', '<user>x</user>', '<n>1</n>'),
  line('<name>fs.s3a.secret.key</name><value>hunter2</value>', 'hunter2', '<name>fs.s3a.secret.key</name>'),
  line(
    '{"name":"DB_PASSWORD","value":"hunter2"},{"name":"A","value":"b"}',
    'hunter2',
    '"DB_PASSWORD"',
    '"value":"b"',
  ),
  line('Options{url=x, password=hun,ter)2, user=y}', ['hun,', 'ter)'], 'url=x', 'user=y}'),
  line('Program Arguments: --db-password hunter2 --parallelism 4', 'hunter2', '--parallelism 4'),
  line('args: ["--password","hunter2","--user","x"]', 'hunter2', '"--user","x"]'),
  line("CREATE USER flink IDENTIFIED BY 'hunter2'", 'hunter2', 'IDENTIFIED BY '),
  line(
    'passwd=hunter2 pwd=hunter3 client_secret=hunter4 private-key: hunter5x',
    ['hunter2', 'hunter3', 'hunter4', 'hunter5'],
    'passwd=',
    'private-key: ',
  ),
  line("'http-headers' = 'X-Key:hunter2'", 'hunter2', "'http-headers'"),
  line('basic.auth.user.info = user:hunter2', 'hunter2', 'basic.auth.user.info = '),
  line('password="hunter2 and the line was cut', ['hunter2', 'cut'], 'password='),
  line(
    'Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=hunter2=',
    'hunter2',
    'SharedAccessKeyName=Root',
  ),
  // JAAS
  line(
    'sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="u" password="hunter2";',
    'hunter2',
    'ScramLoginModule required username="u"',
  ),
  line(
    '"properties.sasl.jaas.config": "o.a.k.PlainLoginModule required username=\\"u\\" password=\\"hunter2\\";"',
    'hunter2',
    'PlainLoginModule required username=\\"u\\"',
  ),
  line('sasl.jaas.config: hunter2 in a form of its own', ['hunter2', 'own'], 'sasl.jaas.config: '),
  // Headers
  line('> Authorization: Bearer hunter2.x HTTP', 'hunter2', 'Authorization: Bearer [token] HTTP'),
  line(
    'http-outgoing-0 >> "Authorization: Basic aHVudGVy[\\r][\\n]"',
    'aHVudGVy',
    'http-outgoing-0',
    '[\\r][\\n]"',
  ),
  line('headers={Authorization=[Bearer hunter2], Accept=[*/*]}', 'hunter2', 'Accept=[*/*]'),
  line('retrying with Bearer hunter2hunter2hunter2', 'hunter2', 'retrying with Bearer '),
  line('Set-Cookie: sid=hunter2; Path=/', 'hunter2', 'Set-Cookie: [cookie]'),
  // Clouds
  line(`s3a://${awsKey}:hunter/2@logs/chk-1`, [awsKey, 'hunter/2'], '@logs/chk-1'),
  line(`denied for ${awsKey}, ${awsSecret} in us-east-1`, [awsKey, awsSecret], 'denied for', 'in us-east-1'),
  line(
    `GET https://b.s3.amazonaws.com/k?X-Amz-Credential=${awsKey}%2F2024&X-Amz-Signature=hunter2&X-Amz-Security-Token=hunter3%2B&X-Amz-Expires=900`,
    [awsKey, 'hunter2', 'hunter3'],
    'https://b.s3.amazonaws.com/k?',
    '&X-Amz-Expires=900',
  ),
  line(
    'https://acc.blob.core.windows.net/c?sv=2020-08-04&sig=hunter2%3D&sp=r',
    'hunter2',
    'sv=2020-08-04',
    '&sp=r',
  ),
  line(`AccountName=acc;AccountKey=${fake('fakeFAKE', 4)}==;x=y`, 'fakeFAKE', 'AccountName=acc', ';x=y'),
  line(
    `accessKeyId=LT${'AI'}${fake('fake', 4)} accessKeySecret=${fake('fakeFAKE', 3)}`,
    ['fakefake', 'fakeFAKE'],
    'accessKeyId=',
  ),
  line(`maps key AI${'za'}${fake('fakeF', 7)} rejected`, 'fakeF', 'rejected'),
  line(pem('PRIVATE', '\n'), 'fakeFAKE'),
  line(`key: "${pem('RSA PRIVATE', '\\n')}" user: x`, 'fakeFAKE', 'user: x'),
  line(`${fake('fakeFAKE0fakeFAKE', 3)}fakeFAKE0FAKE`, 'fakeFAKE'),
  line(
    `push with gh${'p_'}${fake('fakeF', 7)} and xo${'xb-'}${fake('fake', 4)} failed`,
    ['fakeF', 'fakefake'],
    'failed',
  ),
  line(
    'posting to https://hooks.slack.com/services/T0/B0/hunter2 failed',
    'hunter2',
    'hooks.slack.com/services/',
    'failed',
  ),
  line(`invalid ${jwt} from pod`, ['FAKE', '0fake'], 'from pod'),
  line(`vault token hv${'s.'}${fake('fake', 6)} revoked`, 'fakefake', 'revoked'),
  line(
    `keys gh${'p_'}${fake('fakeF', 7)}0 np${'m_'}${fake('fakeFAKE0', 4)} s${'k_live_'}${fake('fake0', 5)} SG${'.'}${fake('fake0F', 3)}fake.${fake('fake0F', 7)}f refused`,
    ['fakeF', 'fakeFAKE0', 'fake0'],
    'refused',
  ),
  line(`twilio S${'K'}${fake('0fa', 10)}0f and mailgun ke${'y-'}${fake('0fa', 10)}0f`, ['0fa0fa'], 'and'),
  line(`bot 123456789:A${'A'}${fake('fakeF', 6)}fak answered 401`, 'fakeF', 'answered 401'),
  line(`the line was cut in a token: gl${'pat-'}fakeF`, 'fakeF', 'in a token'),
  // Short keys, keys in one word, keys in Chinese
  line('db.pass=hunter2 DB_PASS: hunter3 keystorePass=hunter4', ['hunter2', 'hunter3', 'hunter4'], 'DB_PASS'),
  line('spring.datasource.pw=hunter2', 'hunter2', 'spring.datasource.pw='),
  line('用户名：flink 密码：hunter2 端口：3306', 'hunter2', '用户名：flink', '端口：3306'),
  line('数据库密码为 hunter2，连接失败', 'hunter2', '，连接失败'),
  line('密钥=hunter2; 令牌: hunter3; 口令＝hunter4', ['hunter2', 'hunter3', 'hunter4'], '令牌'),
  line(`keytab=${fake('BQIAAABM', 5)}`, 'BQIAAABM', 'keytab='),
  // Commands and sentences
  line(
    'mysql -h db -u root -phunter2 shop < dump.sql',
    'hunter2',
    'mysql -h db -u root -p',
    'shop < dump.sql',
  ),
  line('sshpass -p hunter2 ssh flink@tm-1', 'hunter2', 'ssh flink@tm-1'),
  line('redis-cli -h cache -a hunter2 ping', 'hunter2', 'redis-cli -h cache -a', 'ping'),
  line('redis-cli --pass hunter2 ping', 'hunter2', 'ping'),
  line('docker login -u bot -p hunter2 registry.example.com', 'hunter2', 'registry.example.com'),
  line(
    'beeline -u jdbc:hive2://hs2:10000 -n flink -p hunter2',
    'hunter2',
    'beeline -u jdbc:hive2://hs2:10000 -n flink',
  ),
  line('sqlplus -s scott/tiger9@//db:1521/ORCL', 'tiger9', 'scott/', '@//db:1521/ORCL'),
  line('账号/密码: root/hunter2', 'hunter2', 'root/'),
  line('密　码：hunter2', 'hunter2'),
  line('AK: LTAIfake0fake SK: hunter2x', 'hunter2x'),
  line('fs.azure.sas.in.acc.blob.core.windows.net: hunter2', 'hunter2', 'fs.azure.sas.in.acc'),
  line('pass_word: hunter2', 'hunter2'),
  line('new BasicAWSCredentials("app", "hunter2")', 'hunter2', 'new BasicAWSCredentials("app", "'),
  line(
    'DriverManager.getConnection(url, "root", "hunter2")',
    'hunter2',
    'DriverManager.getConnection(url, "root", "',
  ),
  line('ORA-01017: user flink password Hunter2x denied', 'Hunter2x', 'user flink password ', ' denied'),
  line('The password is hunter2, please change it', 'hunter2', ', please change it'),
  line('GET https://maps.example.com/v1?key=hunter2&q=x', 'hunter2', '&q=x'),
  // YAML: tags and anchors before the value, the value below its key
  line('password: !!str hunter2', 'hunter2', 'password: '),
  line('db-password: &pw hunter2', 'hunter2', 'db-password: '),
  line('  password:\n    hunter2\n  user: x', 'hunter2', 'user: x'),
  line('  password: !vault |\n    hunter2\n  user: x', 'hunter2', 'user: x'),
  // A variable with a value for where it is not set
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what stands in configurations
  line('db.password = ${DB_PASSWORD:-hunter2}', 'hunter2', 'db.password = '),
  line('  secret-key: |-\n    hunter2\n  user: x', 'hunter2', 'user: x'),
  line('{"password" :\n  "hunter2",\n "user": "x"}', 'hunter2', '"user": "x"}'),
  // Signs that nobody sees within a key
  line('pass\u001b[31mword\u001b[0m=hunter2 user=x', 'hunter2', 'user=x'),
  line('pass\u200bword=hunter2 user=x', 'hunter2', 'user=x'),
  line('ｐａｓｓｗｏｒｄ＝hunter2 user=x', 'hunter2', 'user=x'),
];

/** Lines that speak of secrets and have none, and words of the form of one. */
export const lookAlikes = [
  'SELECT columns("user", "password", "host")',
  'options.contains("password", "host", "port")',
  'secrets.getPassword("sasl.jaas.config")',
  'base: &defaults rocksdb',
  '密码 sha256 加密后再存',
  'echo hello | grep kinit',
  'pw: warning only',
  'password: must not be empty',
  'token: unexpected end of input',
  'secret: volume is mounted at /etc/secrets',
  'pwd: /opt/flink/bin',
  'wc -w lines.txt; mc ls store/bucket; keytool -list -keystore k.jks',

  'password=******',
  'password = [hidden], secret=null, token=<hidden>',
  'ssl.keystore.password = null',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what stands in configurations
  'password=${DB_PASSWORD} token=$TOKEN',
  'Secret not found',
  'Secret "flink-secret" not found',
  'delegation token expired',
  'security.kerberos.login.keytab: /etc/x.keytab',
  'security.delegation.tokens.enabled: true',
  'security.delegation.tokens.renewal.time-bound: 75 min',
  'Attempt #1 (cbc357ccb763df2852fee8c4fc7d55f2_0_0) of job 5e20cb6b0f357591171dfcca2eea09de',
  `blob p-${'8ed0d0c5'.repeat(5)}-${'0123abcd'.repeat(4)}`,
  "SecretManager$InvalidToken: token (HDFS_DELEGATION_TOKEN token 123 for flink) can't be found in cache",
  "org.apache.hadoop.security.token.SecretManager$InvalidToken: token can't be found in cache",
  "JsonParseException: Unrecognized token 'a': was expecting (JSON String, Number)",
  'Fencing token not set: Ignoring message; fencing token: 9f86d081884c7d659a2feaa0c55ad015',
  '\tat org.apache.hadoop.security.token.Token.decodeIdentifier(Token.java:77)',
  'org.apache.flink.runtime.security.token.DefaultDelegationTokenManager',
  "Access denied for user 'x'@'h' (using password: YES)",
  'open /var/run/secrets/kubernetes.io/serviceaccount/token: permission denied',
  'volume "default-token-x7k2p" : failed to sync secret cache',
  'fs.s3a.aws.credentials.provider: com.amazonaws.auth.EnvironmentVariableCredentialsProvider',
  'basic.auth.credentials.source = USER_INFO',
  'Failed to obtain delegation token: connection refused',
  'keystore password was incorrect',
  'PWD=/opt/flink',
  'tokenizer=standard secretName: flink-tls',
  'http://jm:8081/jobs?x=a@b akka.tcp://flink@jm:6123/user/rpc/jobmanager_0',
  'Authorization: denied, invalid cookie: expired',
  'secretary=Ada, secretariat: 3rd floor',
  'CURRENT_TOKEN: 12',
  'The password is wrong. The password is required.',
  'the password is not set, password was incorrect',
  '密码错误，密码不能为空，请检查密码是否正确',
  'Tests: 12 pass, 0 fail; pass: 12; bypass=true; compass: north; passenger=ada',
  'keytab=/etc/security/keytabs/flink.keytab',
  'psql -p 5432 -h db; docker run -p 8081:8081 flink; ssh -p 22 host',
  'mysql -h db -P 3306 -p shop',
  'GET /jobs/overview?page=2&keys=a,b',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what stands in configurations
  'password=${env:DB_PASSWORD} token=${file:/run/secrets/db:token}',
  'password SCRAM-SHA-512 is used, password authentication failed',
  'the table has an sk: 12, and AK: none',
  'docker run -p 8081:8081 flink; sqlplus /nolog',
  'curl -u jdbc:hive2://hs2:10000/default',
];
