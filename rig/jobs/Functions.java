package com.example.orders;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.streaming.api.functions.co.RichCoMapFunction;
import org.apache.flink.util.Collector;

/** The user code of the jobs: each passes orders on, with the trouble of its line. */
final class Functions {
  /** {@code brittle}: with a field that is not serializable. */
  static class Work extends RichMapFunction<Order, Order> {
    final Node node;
    private final Object connection;
    private transient Trouble trouble;

    Work(Node node) {
      this.node = node;
      connection = node.has("brittle") ? new Object() : null;
    }

    @Override
    public void open(OpenContext context) {
      trouble = Trouble.of(node, getRuntimeContext().getTaskInfo().getIndexOfThisSubtask());
    }

    @Override
    public Order map(Order order) {
      trouble.at(order);
      return order;
    }
  }

  /** {@code sync}: ms that snapshotState takes; {@code fails}: it throws. */
  static final class Checkpointed extends Work implements CheckpointedFunction {
    Checkpointed(Node node) {
      super(node);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
      Thread.sleep((long) node.number("sync", 0));
      if (node.has("fails")) throw new IllegalStateException("The buffer of " + node.name() + " cannot be flushed");
    }

    @Override
    public void initializeState(FunctionInitializationContext context) {}
  }

  /** {@code history}: every order of a customer is kept. */
  static final class Totals extends KeyedProcessFunction<Integer, Order, Order> {
    private final Node node;
    private transient Trouble trouble;
    private transient ValueState<Long> total;
    private transient ListState<String> history;

    Totals(Node node) {
      this.node = node;
    }

    /** {@code open}: ms that it takes. */
    @Override
    public void open(OpenContext context) throws Exception {
      Thread.sleep((long) node.number("open", 0));
      trouble = Trouble.of(node, getRuntimeContext().getTaskInfo().getIndexOfThisSubtask());
      total = getRuntimeContext().getState(new ValueStateDescriptor<>("total", Long.class));
      history = getRuntimeContext().getListState(new ListStateDescriptor<>("history", String.class));
    }

    @Override
    public void processElement(Order order, Context context, Collector<Order> out) throws Exception {
      trouble.at(order);
      Long before = total.value();
      total.update(before == null ? 1 : before + 1);
      if (node.has("history")) history.add(order.note);
      out.collect(order);
    }
  }

  /** Keeps the orders of the left side for ever. */
  static final class Join extends KeyedCoProcessFunction<Integer, Order, Order, Order> {
    private final Node node;
    private transient Trouble trouble;
    private transient ListState<Order> left;

    Join(Node node) {
      this.node = node;
    }

    @Override
    public void open(OpenContext context) {
      trouble = Trouble.of(node, getRuntimeContext().getTaskInfo().getIndexOfThisSubtask());
      left = getRuntimeContext().getListState(new ListStateDescriptor<>("left", Order.class));
    }

    @Override
    public void processElement1(Order order, Context context, Collector<Order> out) throws Exception {
      trouble.at(order);
      left.add(order);
    }

    @Override
    public void processElement2(Order order, Context context, Collector<Order> out) {
      trouble.at(order);
      out.collect(order);
    }
  }

  static final class Merge extends RichCoMapFunction<Order, Order, Order> {
    private final Node node;
    private transient Trouble trouble;

    Merge(Node node) {
      this.node = node;
    }

    @Override
    public void open(OpenContext context) {
      trouble = Trouble.of(node, getRuntimeContext().getTaskInfo().getIndexOfThisSubtask());
    }

    @Override
    public Order map1(Order order) {
      trouble.at(order);
      return order;
    }

    @Override
    public Order map2(Order order) {
      trouble.at(order);
      return order;
    }
  }

  /** Asks a service in threads of its own; {@code threads}: how many. */
  static final class Lookup extends RichAsyncFunction<Order, Order> {
    private final Node node;
    private transient Trouble trouble;
    private transient ExecutorService clients;

    Lookup(Node node) {
      this.node = node;
    }

    @Override
    public void open(OpenContext context) {
      trouble = Trouble.of(node, getRuntimeContext().getTaskInfo().getIndexOfThisSubtask());
      clients = Executors.newFixedThreadPool((int) node.number("threads", 10));
    }

    @Override
    public void asyncInvoke(Order order, ResultFuture<Order> result) {
      clients.execute(() -> {
        trouble.at(order);
        result.complete(List.of(order));
      });
    }

    @Override
    public void close() {
      if (clients != null) clients.shutdownNow();
    }
  }

  private Functions() {}
}
