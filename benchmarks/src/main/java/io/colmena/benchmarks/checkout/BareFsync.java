package io.colmena.benchmarks.checkout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the disk itself needs: four kilobytes appended to a file and forced, again and again. */
final class BareFsync {
  private static final int BYTES = 4096;

  private BareFsync() {}

  /**
   * @return nanoseconds of each
   */
  static long[] measure(Path file, int times) throws IOException {
    long[] nanos = new long[times];
    ByteBuffer block = ByteBuffer.allocateDirect(BYTES);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int i = 0; i < times; i++) {
        block.clear();
        long begun = System.nanoTime();
        while (block.hasRemaining()) {
          channel.write(block);
        }
        channel.force(true);
        nanos[i] = System.nanoTime() - begun;
      }
    }
    return nanos;
  }
}
