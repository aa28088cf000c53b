package com.example.orders;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamSink;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;

/** A job made of a text, a line an operator: see the README of the rig. */
public final class GraphJob {
  private final StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
  private final Map<String, DataStream<Order>> streams = new HashMap<>();

  public static void main(String[] args) throws Exception {
    GraphJob job = new GraphJob();
    Node.parse(args[1]).forEach(job::add);
    job.env.execute(args[0]);
  }

  private void add(Node node) {
    if (node.kind().equals("sink")) {
      DataStreamSink<Order> sink = input(node).sinkTo(node.has("commit") ? new CommittingSink(node) : new OrderSink(node));
      sink.name(node.name()).uid(node.text("uid", node.name()));
      if (node.has("parallelism")) sink.setParallelism((int) node.number("parallelism", 1));
      return;
    }
    SingleOutputStreamOperator<Order> stream = stream(node);
    stream.name(node.name()).uid(node.text("uid", node.name()));
    if (node.has("parallelism")) stream.setParallelism((int) node.number("parallelism", 1));
    if (node.has("group")) stream.slotSharingGroup(node.text("group", ""));
    streams.put(node.name(), stream);
  }

  private SingleOutputStreamOperator<Order> stream(Node node) {
    return switch (node.kind()) {
      case "source" -> env.fromSource(new OrderSource(node), watermarks(node), node.name());
      case "map" -> input(node).map(new Functions.Work(node));
      case "checkpointed" -> input(node).map(new Functions.Checkpointed(node));
      case "keyed" -> input(node).keyBy(order -> order.customer).process(new Functions.Totals(node));
      case "join" -> input(node).keyBy(order -> order.customer)
          .connect(second(node).keyBy(order -> order.customer))
          .process(new Functions.Join(node));
      case "merge" -> input(node).connect(second(node)).map(new Functions.Merge(node));
      case "window" -> input(node).keyBy(order -> order.customer)
          .window(TumblingEventTimeWindows.of(Duration.ofSeconds((long) node.number("seconds", 5))))
          .reduce((a, b) -> b);
      case "async" -> AsyncDataStream.unorderedWait(
          input(node), new Functions.Lookup(node), 60, TimeUnit.SECONDS, (int) node.number("capacity", 10));
      default -> throw new IllegalArgumentException("No such kind of operator: " + node.kind());
    };
  }

  /** Operators are not chained, so that each is a vertex of its own, unless the line says so. */
  private DataStream<Order> input(Node node) {
    DataStream<Order> stream = streams.get(node.inputs().get(0));
    boolean two = node.kind().equals("join") || node.kind().equals("merge");
    for (int i = 1; !two && i < node.inputs().size(); i++) stream = stream.union(streams.get(node.inputs().get(i)));
    return node.has("chained") ? stream : stream.rebalance();
  }

  private DataStream<Order> second(Node node) {
    return streams.get(node.inputs().get(1)).rebalance();
  }

  private static WatermarkStrategy<Order> watermarks(Node node) {
    WatermarkStrategy<Order> strategy = WatermarkStrategy.<Order>forBoundedOutOfOrderness(Duration.ofSeconds(1))
        .withTimestampAssigner((order, before) -> order.time);
    if (node.has("idle")) strategy = strategy.withIdleness(Duration.ofSeconds((long) node.number("idle", 10)));
    if (node.has("align")) strategy = strategy.withWatermarkAlignment("all", Duration.ofSeconds((long) node.number("align", 5)));
    return strategy;
  }
}
