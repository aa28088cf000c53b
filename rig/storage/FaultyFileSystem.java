package com.example.storage;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.FileSystemFactory;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.local.LocalFileSystem;

/** The local disk with a fault: {@code slow:} takes 10 KB a second, {@code full:} has room for 1 MB. */
public final class FaultyFileSystem extends LocalFileSystem {
  private static final AtomicLong WRITTEN = new AtomicLong();
  private final String scheme;

  private FaultyFileSystem(String scheme) {
    this.scheme = scheme;
  }

  public static final class Slow implements FileSystemFactory {
    @Override
    public String getScheme() {
      return "slow";
    }

    @Override
    public FileSystem create(URI uri) {
      return new FaultyFileSystem("slow");
    }
  }

  public static final class Full implements FileSystemFactory {
    @Override
    public String getScheme() {
      return "full";
    }

    @Override
    public FileSystem create(URI uri) {
      return new FaultyFileSystem("full");
    }
  }

  @Override
  public URI getUri() {
    return URI.create(scheme + ":///");
  }

  @Override
  public FSDataOutputStream create(Path path, WriteMode mode) throws IOException {
    return new Stream(super.create(path, mode));
  }

  private final class Stream extends FSDataOutputStream {
    private final FSDataOutputStream disk;

    Stream(FSDataOutputStream disk) {
      this.disk = disk;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      takes(length);
      disk.write(bytes, offset, length);
    }

    @Override
    public void write(int one) throws IOException {
      takes(1);
      disk.write(one);
    }

    private void takes(int bytes) throws IOException {
      if (scheme.equals("full") && WRITTEN.addAndGet(bytes) > 1_000_000) throw new IOException("No space left on device");
      if (!scheme.equals("slow")) return;
      try {
        Thread.sleep(bytes / 10, bytes % 10 * 100_000);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    @Override
    public long getPos() throws IOException {
      return disk.getPos();
    }

    @Override
    public void flush() throws IOException {
      disk.flush();
    }

    @Override
    public void sync() throws IOException {
      disk.sync();
    }

    @Override
    public void close() throws IOException {
      disk.close();
    }
  }
}
