package com.example.orders;

import java.util.Collection;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.api.connector.source.lib.util.IteratorSourceReaderBase;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.util.NumberSequenceIterator;

/**
 * Orders at a steady rate. {@code rate}: a second and subtask. {@code count}: how many, then it ends. {@code keys}: customers,
 * {@code hot}: the share of orders that are of customer 0. {@code late}: the share whose event time is 10 min behind.
 * {@code lag}: s that event time is behind. {@code burst}: s; the orders of so many seconds come at once. {@code bytes}: length of the note.
 * {@code silent}: the subtask that gets no orders.
 */
final class OrderSource implements Source<Order, NumberSequenceSplit, Collection<NumberSequenceSplit>>, ResultTypeQueryable<Order> {
  private final Node node;
  private final NumberSequenceSource numbers;

  OrderSource(Node node) {
    this.node = node;
    numbers = new NumberSequenceSource(1, (long) node.number("count", Long.MAX_VALUE));
  }

  @Override
  public SourceReader<Order, NumberSequenceSplit> createReader(SourceReaderContext context) {
    return new Reader(node, context);
  }

  @Override
  public Boundedness getBoundedness() {
    return node.has("count") ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> createEnumerator(
      SplitEnumeratorContext<NumberSequenceSplit> context) {
    return numbers.createEnumerator(context);
  }

  @Override
  public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> restoreEnumerator(
      SplitEnumeratorContext<NumberSequenceSplit> context, Collection<NumberSequenceSplit> state) {
    return numbers.restoreEnumerator(context, state);
  }

  @Override
  public SimpleVersionedSerializer<NumberSequenceSplit> getSplitSerializer() {
    return numbers.getSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<Collection<NumberSequenceSplit>> getEnumeratorCheckpointSerializer() {
    return numbers.getEnumeratorCheckpointSerializer();
  }

  @Override
  public TypeInformation<Order> getProducedType() {
    return TypeInformation.of(Order.class);
  }

  private static final class Reader extends IteratorSourceReaderBase<Long, Order, NumberSequenceIterator, NumberSequenceSplit> {
    private final Node node;
    private final Trouble trouble;
    private final Random random = new Random(7);
    private final double rate;
    private final double burst;
    private final String note;
    /** Orders that may be emitted now, and when that was counted. */
    private double allowed = 0;
    private long counted = System.nanoTime();

    Reader(Node node, SourceReaderContext context) {
      super(context);
      this.node = node;
      trouble = Trouble.of(node, context.getIndexOfSubtask());
      boolean silent = node.number("silent", -1) == context.getIndexOfSubtask();
      rate = silent ? 0 : node.number("rate", 100);
      burst = node.number("burst", 0);
      note = "x".repeat((int) node.number("bytes", 500));
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Order> output) {
      if (!mayEmit()) return InputStatus.NOTHING_AVAILABLE;
      allowed--;
      return super.pollNext(output);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
      if (allowed >= 1) return super.isAvailable();
      return CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(5, TimeUnit.MILLISECONDS));
    }

    private boolean mayEmit() {
      double seconds = (System.nanoTime() - counted) / 1e9;
      if (allowed < 1 && seconds >= Math.max(burst, 0.005)) {
        // What could not be emitted in time is not made up for.
        allowed += Math.min(rate * seconds, Math.max(1, rate * Math.max(burst, 1)));
        counted = System.nanoTime();
      }
      return allowed >= 1;
    }

    @Override
    protected Order convert(Long number) {
      Order order = new Order();
      order.id = number;
      order.customer = random.nextDouble() < node.number("hot", 0) ? 0 : random.nextInt((int) node.number("keys", 1000));
      boolean late = random.nextDouble() < node.number("late", 0);
      order.time = System.currentTimeMillis() - (late ? 600_000 : (long) (1000 * node.number("lag", 0)));
      order.note = note;
      trouble.at(order);
      return order;
    }
  }
}
