package io.colmena.database.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads and writes to the last byte; a channel may do part of what it is asked for. */
final class WholeBytes {
  private WholeBytes() {}

  /** Ready to be read; fewer than wanted only where the file ends. */
  static ByteBuffer read(FileChannel from, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && from.read(bytes, at + bytes.position()) > 0) {
      // until all is there
    }
    return bytes.flip();
  }

  /**
   * @param bytes from their position 0 on
   */
  static void write(ByteBuffer bytes, FileChannel to, long at) throws IOException {
    while (bytes.hasRemaining()) {
      to.write(bytes, at + bytes.position());
    }
  }
}
