package com.example.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What an operator suffers from with each order, as its line says; without a word of these, nothing. */
interface Trouble {
  void at(Order order);

  /**
   * {@code sleep}: ms. {@code spin}: µs of CPU. {@code lock}: ms, one at a time in the whole JVM. {@code http}: a URL to ask.
   * {@code garbage}: KB. {@code keeps=heap|direct|classes}: never freed; {@code throws}: after so many orders.
   * {@code missing}: needs a class that is not in the jar. {@code stuck}: does not end and does not listen to interrupts. {@code only}: the one subtask; {@code host}: only in JVMs with -Dslow.
   */
  static Trouble of(Node node, int subtask) {
    boolean spared = (node.has("only") && node.number("only", 0) != subtask) || (node.has("host") && System.getProperty("slow") == null);
    List<Trouble> all = new ArrayList<>();
    if (!spared) {
      if (node.has("sleep")) all.add(new Pause((long) (1e6 * node.number("sleep", 0))));
      if (node.has("spin")) all.add(new Pricing((long) (1e3 * node.number("spin", 0))));
      if (node.has("lock")) all.add(new SharedCache((long) node.number("lock", 0)));
      if (node.has("http")) all.add(new GeoService(node.text("http", "")));
      if (node.has("garbage")) all.add(new Report((int) node.number("garbage", 0), (int) node.number("live", 0)));
      if (node.has("keeps")) all.add(new Archive(node.text("keeps", ""), (int) node.number("kb", 64)));
      if (node.has("throws")) all.add(new Discount((long) node.number("throws", 0)));
      if (node.has("missing")) all.add(order -> Missing.at(order));
      if (node.has("stuck")) all.add(new Legacy());
    }
    return order -> all.forEach(trouble -> trouble.at(order));
  }

  record Pause(long nanos) implements Trouble {
    @Override
    public void at(Order order) {
      try {
        Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  record Pricing(long nanos) implements Trouble {
    @Override
    public void at(Order order) {
      double price = order.id;
      for (long end = System.nanoTime() + nanos; System.nanoTime() < end; ) price = Math.sqrt(price + order.customer);
      order.note = price < 0 ? "free" : order.note;
    }
  }

  record SharedCache(long millis) implements Trouble {
    private static final Object LOCK = new Object();

    @Override
    public void at(Order order) {
      synchronized (LOCK) {
        new Pause(millis * 1_000_000).at(order);
      }
    }
  }

  record GeoService(String url) implements Trouble {
    @Override
    public void at(Order order) {
      try (var answer = URI.create(url + "?customer=" + order.customer).toURL().openStream()) {
        answer.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Makes much garbage beside a heap that is nearly full: {@code live} is in MB. */
  final class Report implements Trouble {
    private static final List<byte[]> CACHE = new ArrayList<>();
    private final int kilobytes;

    Report(int kilobytes, int live) {
      this.kilobytes = kilobytes;
      synchronized (CACHE) {
        while (CACHE.size() < live * 16) CACHE.add(new byte[64 * 1024]);
      }
    }

    @Override
    public void at(Order order) {
      List<byte[]> lines = new ArrayList<>();
      for (int i = 0; i < kilobytes; i++) lines.add(new byte[1024]);
      order.note = lines.get(0).length > 0 ? "" : "empty";
    }
  }

  record Archive(String where, int kilobytes) implements Trouble {
    private static final List<Object> KEPT = new ArrayList<>();

    @Override
    public void at(Order order) {
      Object kept = switch (where) {
        case "heap" -> new byte[1024 * kilobytes];
        case "direct" -> ByteBuffer.allocateDirect(1024 * kilobytes);
        case "classes" -> newClass();
        default -> throw new IllegalArgumentException(where);
      };
      synchronized (KEPT) {
        KEPT.add(kept);
      }
    }

    /** A class loader of its own, as a library makes that compiles rules. */
    private static Object newClass() {
      ClassLoader loader = new URLClassLoader(new URL[0], Archive.class.getClassLoader());
      List<Object> rules = new ArrayList<>();
      for (Class<?> type : List.of(Runnable.class, Comparable.class, Iterable.class, AutoCloseable.class))
        rules.add(Proxy.newProxyInstance(loader, new Class<?>[] {type}, (proxy, method, args) -> null));
      return rules;
    }
  }

  final class Discount implements Trouble {
    private final long after;
    private long seen = 0;

    Discount(long after) {
      this.after = after;
    }

    @Override
    public void at(Order order) {
      String rate = ++seen > after ? null : order.note;
      order.note = rate.trim();
    }
  }

  final class Legacy implements Trouble {
    @Override
    public void at(Order order) {
      while (true) LockSupport.parkNanos(1_000_000_000L);
    }
  }

  /** In a class of its own, that the jar of a fault lacks. */
  final class Missing {
    static void at(Order order) {
      order.note = order.note.trim();
    }
  }
}
