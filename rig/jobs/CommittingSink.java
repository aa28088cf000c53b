package com.example.orders;

import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Writes orders nowhere and commits that with each checkpoint; {@code commit}: ms that it takes. */
final class CommittingSink extends OrderSink implements SupportsCommitter<Long> {
  CommittingSink(Node node) {
    super(node);
  }

  @Override
  public CommittingSinkWriter<Order, Long> createWriter(WriterInitContext context) {
    Trouble trouble = Trouble.of(node, context.getTaskInfo().getIndexOfThisSubtask());
    return new CommittingSinkWriter<>() {
      private long written = 0;

      @Override
      public void write(Order order, Context context) {
        trouble.at(order);
        written++;
      }

      @Override
      public Collection<Long> prepareCommit() {
        return List.of(written);
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }

  @Override
  public Committer<Long> createCommitter(CommitterInitContext context) {
    long takes = (long) node.number("commit", 0);
    return new Committer<>() {
      @Override
      public void commit(Collection<CommitRequest<Long>> requests) throws InterruptedException {
        Thread.sleep(takes);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public SimpleVersionedSerializer<Long> getCommittableSerializer() {
    return new SimpleVersionedSerializer<>() {
      @Override
      public int getVersion() {
        return 1;
      }

      @Override
      public byte[] serialize(Long written) {
        return Long.toString(written).getBytes();
      }

      @Override
      public Long deserialize(int version, byte[] bytes) {
        return Long.parseLong(new String(bytes));
      }
    };
  }
}
