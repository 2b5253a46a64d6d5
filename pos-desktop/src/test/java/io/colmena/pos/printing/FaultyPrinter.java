package io.colmena.pos.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** A network printer on this computer, with the faults that printers have. */
final class FaultyPrinter implements AutoCloseable {
  private final ServerSocket socket;
  private final List<Socket> visitors = new ArrayList<>();
  private final CompletableFuture<byte[]> document = new CompletableFuture<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  /** What it does with somebody who wants to print. */
  private interface Manner {
    void receive(FaultyPrinter printer, Socket visitor) throws IOException, InterruptedException;
  }

  private FaultyPrinter(int backlog, Manner manner) {
    this(backlog);
    Thread.ofVirtual().start(() -> work(manner));
  }

  /** Listens, and lets nobody in. */
  private FaultyPrinter(int backlog) {
    try {
      socket = new ServerSocket();
      socket.setReceiveBufferSize(1024);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), backlog);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void work(Manner manner) {
    try (Socket visitor = socket.accept()) {
      manner.receive(this, visitor);
    } catch (IOException e) {
      document.completeExceptionally(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Prints, and says nothing, as the cheap ones do. */
  static FaultyPrinter thatWorks() {
    return keeping(false);
  }

  /** Reads everything, but never hangs up. */
  static FaultyPrinter thatNeverHangsUp() {
    return keeping(true);
  }

  private static FaultyPrinter keeping(boolean open) {
    return new FaultyPrinter(
        5,
        (printer, visitor) -> {
          ByteArrayOutputStream all = new ByteArrayOutputStream();
          visitor.getInputStream().transferTo(all);
          printer.document.complete(all.toByteArray());
          if (open) {
            printer.closing.await();
          }
        });
  }

  /** Its power is cut after some letters. */
  static FaultyPrinter thatClosesInTheMiddle() {
    return new FaultyPrinter(
        5,
        (_, visitor) -> {
          InputStream in = visitor.getInputStream();
          in.readNBytes(100);
          visitor.setSoLinger(true, 0);
        });
  }

  /** Out of paper: it answers, and takes nothing. */
  static FaultyPrinter thatTakesNothing() {
    return new FaultyPrinter(5, (printer, _) -> printer.closing.await());
  }

  /** Its queue of visitors is full, so that nobody gets an answer. */
  static FaultyPrinter thatDoesNotAnswer() throws IOException {
    FaultyPrinter printer = new FaultyPrinter(1);
    for (int i = 0; i < 20; i++) {
      Socket visitor = new Socket();
      printer.visitors.add(visitor);
      try {
        visitor.connect(printer.socket.getLocalSocketAddress(), 100);
      } catch (IOException _) {
        return printer; // full
      }
    }
    return printer;
  }

  /** A port at which nobody listens. */
  static int switchedOff() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  byte[] received() {
    return document.join();
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    for (Socket visitor : visitors) {
      visitor.close();
    }
    socket.close();
  }
}
