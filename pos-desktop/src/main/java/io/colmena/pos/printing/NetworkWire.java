package io.colmena.pos.printing;

import io.colmena.pos.printing.PrinterPlace.Network;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A printer that listens on a port and prints what comes. */
final class NetworkWire implements ReceiptPrinter.Wire {
  /** Little is kept on this side, so that a printer that stops is noticed. */
  private static final int SEND_BUFFER = 4096;

  private final Network printer;
  private final Patience patience;

  NetworkWire(Network printer, Patience patience) {
    this.printer = printer;
    this.patience = patience;
  }

  @Override
  public void send(byte[] bytes) throws PrintFailure {
    InetSocketAddress address = new InetSocketAddress(printer.host(), printer.port());
    if (address.isUnresolved()) {
      throw failure(PrintFault.WRONG_ADDRESS, "its name is not known", null);
    }
    try (SocketChannel channel = SocketChannel.open();
        Selector selector = Selector.open()) {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
      SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
      connect(channel, key, address);
      write(channel, key, ByteBuffer.wrap(bytes));
    } catch (IOException e) {
      throw failure(PrintFault.BROKE_OFF, e.toString(), e);
    }
  }

  private void connect(SocketChannel channel, SelectionKey key, InetSocketAddress address)
      throws PrintFailure {
    try {
      if (!channel.connect(address) && !isReady(key, patience.connect())) {
        throw failure(PrintFault.OFF, "it does not answer", null);
      }
      channel.finishConnect();
    } catch (IOException e) {
      throw failure(PrintFault.OFF, e.toString(), e);
    }
  }

  private void write(SocketChannel channel, SelectionKey key, ByteBuffer bytes)
      throws IOException, PrintFailure {
    key.interestOps(SelectionKey.OP_WRITE);
    while (bytes.hasRemaining()) {
      if (!isReady(key, patience.write())) {
        throw failure(PrintFault.BROKE_OFF, "it takes no more", null);
      }
      channel.write(bytes);
    }
    channel.shutdownOutput();
    sayFarewell(channel, key);
  }

  /**
   * A printer that went away in the middle is noticed here at the latest. One that keeps silent has
   * taken everything, which is all that can be known.
   */
  private void sayFarewell(SocketChannel channel, SelectionKey key) throws IOException {
    key.interestOps(SelectionKey.OP_READ);
    ByteBuffer answer = ByteBuffer.allocate(256);
    long end = System.nanoTime() + patience.farewell().toNanos();
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      if (!isReady(key, Duration.ofNanos(left)) || channel.read(answer.clear()) < 0) {
        return;
      }
    }
  }

  private static boolean isReady(SelectionKey key, Duration patience) throws IOException {
    key.selector().selectedKeys().clear();
    return key.selector().select(Math.max(1, patience.toMillis())) > 0;
  }

  private PrintFailure failure(PrintFault fault, String detail, @Nullable Throwable cause) {
    return new PrintFailure(
        fault, "the printer " + printer.host() + ":" + printer.port() + ": " + detail, cause);
  }
}
