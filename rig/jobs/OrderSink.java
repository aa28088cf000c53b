package com.example.orders;

import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Writes orders nowhere, with the trouble of its line. */
class OrderSink extends DiscardingSink<Order> {
  final Node node;

  OrderSink(Node node) {
    this.node = node;
  }

  @Override
  public SinkWriter<Order> createWriter(WriterInitContext context) {
    Trouble trouble = Trouble.of(node, context.getTaskInfo().getIndexOfThisSubtask());
    return new SinkWriter<>() {
      @Override
      public void write(Order order, Context context) {
        trouble.at(order);
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}
