package io.colmena.database.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;
import org.h2.store.fs.FilePath;

/**
 * A copy of the database's file beside it, from before a change that must not remain half done.
 * Whoever opens the file while there is one puts it back. It counts from when its first page says
 * so, which is written last and wiped first, each time forced: a name alone may outlive a power cut
 * that what it stands for did not, or the reverse.
 */
final class FormerFile {
  /** "Colmena" and the version of this format. */
  private static final long MARK = 0x436f6c6d656e6101L;

  private static final int AT_ONCE = 1 << 20;
  private static final int MARK_BYTES = 3 * Long.BYTES;
  private static final int CHECKSUM_AT = 2 * Long.BYTES;

  private final FilePath path;

  FormerFile(FilePath path) {
    this.path = path;
  }

  boolean exists() {
    return path.exists();
  }

  void keep(ForcedChannel database) throws IOException {
    try (FileChannel copy = path.open("rw")) {
      copy.truncate(0);
      copy.position(Changes.PAGE);
      database.copyTo(copy);
      copy.force(true);
      WholeBytes.write(mark(copy.size() - Changes.PAGE), copy, 0);
      copy.force(true);
    } catch (IOException e) {
      path.delete();
      throw e;
    }
  }

  /**
   * Makes the file what it was, if what changed it was not finished.
   *
   * @return whether it was not finished
   */
  boolean putBack(FileChannel file) throws IOException {
    if (!exists()) {
      return false;
    }
    try (FileChannel copy = path.open("rw")) {
      long size = copy.size() - Changes.PAGE;
      if (size < 0 || !WholeBytes.read(copy, 0, MARK_BYTES).equals(mark(size))) {
        return false; // it was not ready yet, so nothing was changed
      }
      for (long at = 0; at < size; at += AT_ONCE) {
        int length = (int) Math.min(AT_ONCE, size - at);
        WholeBytes.write(WholeBytes.read(copy, at + Changes.PAGE, length), file, at);
      }
      file.truncate(size);
      file.force(true);
      return true;
    }
  }

  void forget() throws IOException {
    if (exists()) {
      try (FileChannel copy = path.open("rw")) {
        WholeBytes.write(ByteBuffer.allocate(MARK_BYTES), copy, 0);
        copy.force(true);
      }
      path.delete();
    }
  }

  void delete() {
    path.delete();
  }

  private static ByteBuffer mark(long size) {
    ByteBuffer mark = ByteBuffer.allocate(MARK_BYTES).putLong(MARK).putLong(size);
    CRC32C crc = new CRC32C();
    crc.update(mark.duplicate().flip());
    return mark.putLong(CHECKSUM_AT, crc.getValue()).clear();
  }
}
