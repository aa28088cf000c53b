import { describe, expect, it } from 'vitest';
import { redactor } from '../../src/redact/redactor.ts';
import { names } from './names.ts';

describe('names become tokens', () => {
  it.each(names)('%s', (text, expected) => {
    expect(redactor('all')(text)).toBe(expected);
  });

  it('only when asked for', () => {
    for (const [text] of names) expect(redactor('secrets')(text)).toBe(text);
  });

  it('the same name has the same token in all texts, others have others', () => {
    const redact = redactor('all');
    expect(redact('hdfs://nn1:8020/a')).toBe('hdfs://host-1:8020/a');
    expect(redact("topic 'orders' on kafka-1:9092")).toBe("topic 'topic-1' on host-2:9092");
    expect(redact('UnknownHostException: nn1')).toBe('UnknownHostException: host-1');
    expect(redact('hdfs://NN1:8020/a')).toBe('hdfs://host-1:8020/a');
    expect(redact('partition orders-3')).toBe('partition topic-1-3');
    expect(redact("topic 'Orders'")).toBe("topic 'topic-2'");
    expect(redactor('all')('hdfs://nn2:8020/a')).toBe('hdfs://host-1:8020/a');
  });

  it('are counted from left to right', () => {
    expect(redactor('all')('10.0.0.1 then http://b:80/ then c.example.com then host=d')).toBe(
      'host-1 then http://host-2:80/ then host-3 then host=host-4',
    );
  });

  it('a name that looks like a token keeps it for itself', () => {
    const redact = redactor('all');
    expect(redact("topic 'topic-1', topic 'orders'")).toBe("topic 'topic-1', topic 'topic-2'");
    expect(redactor('all')('at host-1.example.com')).toBe('at host-1');
  });
});

it.each([
  'Connection refused: localhost/127.0.0.1:8081, 0.0.0.0:80, ::1, 0:0:0:0:0:0:0:1',
  '\tat org.apache.flink.streaming.runtime.tasks.StreamTask.invoke(StreamTask.java:1234)',
  '\tat com.example.app.Main.run(Main.java:12) ~[app.jar:1.2.3.4]',
  'java.net.ConnectException: io.netty.channel.AbstractChannel$AnnotatedConnectException: refused',
  'class com.example.jobs.Orders, package com.example.app',
  '2024-01-01T12:34:56,789 Bar::add offset:1234 line:4567 version 1.2.3.4 flink-dist-1.20.0.jar',
  'default_catalog.default_database',
  'the topic is not known; topic metadata; topic partitions; user code',
])('no name: %s', (text) => {
  expect(redactor('all')(text)).toBe(text);
});
