/** Lines with names, and what becomes of them. */
export const names: [text: string, expected: string][] = [
  [
    '[Consumer clientId=c, groupId=g] Connection to node 1 (kafka-1.example.com/10.1.2.3:9092) could not be established.',
    '[Consumer clientId=c, groupId=g] Connection to node 1 (host-1/host-2:9092) could not be established.',
  ],
  [
    'Resetting offset for partition orders-3 to position FetchPosition{offset=5, leader=Optional[kafka-1:9092 (id: 1)]}.',
    'Resetting offset for partition topic-1-3 to position FetchPosition{offset=5, leader=Optional[host-1:9092 (id: 1)]}.',
  ],
  [
    'Assigned to partition(s): orders-0, orders-1, pay.ments-2',
    'Assigned to partition(s): topic-1-0, topic-1-1, topic-2-2',
  ],
  [
    'Topic orders not present in metadata after 60000 ms.',
    'Topic topic-1 not present in metadata after 60000 ms.',
  ],
  [
    'Expiring 3 record(s) for orders-3:120000 ms has passed',
    'Expiring 3 record(s) for topic-1-3:120000 ms has passed',
  ],
  [
    'correlation id 1 : {orders=UNKNOWN_TOPIC_OR_PARTITION}',
    'correlation id 1 : {topic-1=UNKNOWN_TOPIC_OR_PARTITION}',
  ],
  ['reset policy for partitions: {orders-3=12345}', 'reset policy for partitions: {topic-1-3=12345}'],
  [
    "TopicPartition{topic=orders, partition=3} topic 'pay'",
    "TopicPartition{topic=topic-1, partition=3} topic 'topic-2'",
  ],
  ['Not authorized to access topics: [orders, pay]', 'Not authorized to access topics: [topic-1, topic-2]'],
  ["Table 'shop.customers' doesn't exist", "Table 'database-1.table-1' doesn't exist"],
  ['relation "public.orders" does not exist', 'relation "database-1.table-1" does not exist'],
  ['Table `cat`.`db`.`t`', 'Table `database-1`.`database-2`.`table-1`'],
  ["'table-name' = 'orders', 'topic' = 'orders'", "'table-name' = 'table-1', 'topic' = 'topic-1'"],
  ['jdbc:mysql://db.example.com:3306/shop?user=flink', 'jdbc:mysql://host-1:3306/database-1?user=user-1'],
  ['jdbc:postgresql://pg1:5432,pg2:5432/shop', 'jdbc:postgresql://host-1:5432,host-2:5432/database-1'],
  ['s3://logs/flink/chk-5 bucket "logs"', 's3://bucket-1/flink/chk-5 bucket "bucket-1"'],
  ['abfss://cont@acc.dfs.core.windows.net/p', 'abfss://bucket-1@host-1/p'],
  ['hdfs://nn:8020/user/alice/x', 'hdfs://host-1:8020/user/user-1/x'],
  [
    'UnknownHostException: nn1: Name or service not known',
    'UnknownHostException: host-1: Name or service not known',
  ],
  ['flink/worker-1.example.com@EXAMPLE.COM, alice@EXAMPLE.COM', 'user-1/host-1@realm-1, user-2@realm-1'],
  ['hdfs/_HOST@EXAMPLE.COM', 'user-1/_HOST@realm-1'],
  [
    '/home/alice/lib /Users/bob/x C:\\Users\\carol\\y',
    '/home/user-1/lib /Users/user-2/x C:\\Users\\user-3\\y',
  ],
  ['Permission denied: user=alice, access=WRITE', 'Permission denied: user=user-1, access=WRITE'],
  ["Access denied for user 'flink'@'10.9.9.9'", "Access denied for user 'user-1'@'host-1'"],
  ['akka.tcp://flink@jm:6123/user/rpc/jobmanager_0', 'akka.tcp://flink@host-1:6123/user/rpc/jobmanager_0'],
  ['container_e01_000002 @ worker (dataPort=41234)', 'container_e01_000002 @ host-1 (dataPort=41234)'],
  ['from fe80::1ff:fe23:4567:890a and [2001:db8:0:0:0:0:0:1]:80', 'from host-1 and [host-2]:80'],
  ['bootstrap.servers = [x:9092, y:9092]', 'bootstrap.servers = [host-1:9092, host-2:9092]'],
  [
    'Loading configuration property: jobmanager.rpc.address, jm',
    'Loading configuration property: jobmanager.rpc.address, host-1',
  ],
  [
    'local host is: "nm1/10.0.0.7"; destination host is: "nn1":8020;',
    'local host is: "host-1/host-2"; destination host is: "host-3":8020;',
  ],
  ['mail to alice@example.com', 'mail to user-1@host-1'],
];
