package io.colmena.database.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * A file beside the database's to which changes are written and forced before they touch it. A
 * record counts only as a whole: its checksum covers all of it, its generation tells it from what
 * was in the log before, its number from what is out of order.
 */
final class RedoLog {
  private static final int PAGE = Changes.PAGE;
  private static final int MOST_PAGES_AT_ONCE = 32;

  /** Generation, number, pages, kept, size, checksum. */
  private static final int FIELDS = 6 * Long.BYTES;

  private static final int CHECKSUM_AT = 5 * Long.BYTES;

  private final FileChannel channel;
  private long generation = new SecureRandom().nextLong();
  private long number;
  private long end;

  RedoLog(FileChannel channel) {
    this.channel = channel;
  }

  long bytes() {
    return end;
  }

  /** The changes are safe once the log is forced. */
  void append(Changes changes) throws IOException {
    ByteBuffer record = ByteBuffer.allocate(head(changes.pages().size()) + (int) changes.bytes());
    record.putLong(generation).putLong(number).putLong(changes.pages().size());
    record.putLong(changes.kept()).putLong(changes.size()).putLong(0);
    changes.pages().keySet().forEach(record::putLong);
    record.position(head(changes.pages().size()));
    changes.pages().values().forEach(record::put);
    record.putLong(CHECKSUM_AT, checksum(record)).rewind();
    WholeBytes.write(record, channel, end);
    end += record.capacity();
    number++;
  }

  void force() throws IOException {
    channel.force(false);
  }

  /** Forgets what it holds; the space is written over from the beginning. */
  void restart() {
    generation++;
    number = 0;
    end = 0;
  }

  /** What it holds is not to be done any more; safe when this returns. */
  void discard() throws IOException {
    channel.truncate(0);
    channel.force(true);
  }

  /** What was forced since the log began, in order. */
  List<Changes> read() throws IOException {
    List<Changes> records = new ArrayList<>();
    long first = 0;
    long at = 0;
    while (at + PAGE <= channel.size()) {
      ByteBuffer fields = WholeBytes.read(channel, at, FIELDS);
      long pages = fields.getLong(2 * Long.BYTES);
      if (pages < 0 || pages > channel.size() / PAGE) {
        break;
      }
      first = at == 0 ? fields.getLong(0) : first;
      long length = head((int) pages) + pages * PAGE;
      if (fields.getLong(0) != first
          || fields.getLong(Long.BYTES) != records.size()
          || at + length > channel.size()) {
        break;
      }
      ByteBuffer record = WholeBytes.read(channel, at, (int) length);
      long checksum = record.getLong(CHECKSUM_AT);
      if (checksum != checksum(record.putLong(CHECKSUM_AT, 0))) {
        break;
      }
      records.add(changes(record, (int) pages));
      at += length;
    }
    return records;
  }

  private static Changes changes(ByteBuffer record, int pages) {
    Changes changes = new Changes(record.getLong(3 * Long.BYTES), record.getLong(4 * Long.BYTES));
    for (int i = 0; i < pages; i++) {
      byte[] page = new byte[PAGE];
      record.get(head(pages) + i * PAGE, page);
      changes.pages().put(record.getLong(FIELDS + i * Long.BYTES), page);
    }
    return changes;
  }

  /** The fields and the numbers of the pages, in whole pages. */
  private static int head(int pages) {
    return (FIELDS + pages * Long.BYTES + PAGE - 1) / PAGE * PAGE;
  }

  private static long checksum(ByteBuffer record) {
    CRC32C crc = new CRC32C();
    crc.update(record.duplicate().clear());
    return crc.getValue();
  }

  static void apply(Changes changes, FileChannel file) throws IOException {
    if (changes.kept() < file.size()) {
      file.truncate(changes.kept());
    }
    applyRuns(changes, file);
    if (file.size() < changes.size()) { // it ends in a gap that nobody wrote
      file.write(ByteBuffer.allocate(1), changes.size() - 1);
    }
  }

  /** Pages that follow each other go to the file at once: most of what a database stores does. */
  private static void applyRuns(Changes changes, FileChannel file) throws IOException {
    ByteBuffer run = ByteBuffer.allocate(MOST_PAGES_AT_ONCE * PAGE);
    long first = 0;
    for (Map.Entry<Long, byte[]> page : changes.pages().entrySet()) {
      long at = page.getKey() * PAGE;
      if (at != first + run.position() || !run.hasRemaining()) {
        WholeBytes.write(run.flip(), file, first);
        run.clear();
        first = at;
      }
      run.put(page.getValue(), 0, (int) Math.min(PAGE, changes.size() - at));
    }
    WholeBytes.write(run.flip(), file, first);
  }

  void close() throws IOException {
    channel.close();
  }
}
