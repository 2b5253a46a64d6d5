package io.colmena.database.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The part of a database's file that H2 wrote last: it names all others that count. H2 says in the
 * file's header where it is, but only now and then. After a crash it looks near the place where the
 * header says, may take an older part for the newest, and can be told to look everywhere, which
 * takes minutes in a file of years. So the header is brought up to date with each state that
 * reaches the file.
 *
 * <p>Format: <a href="https://h2database.com/html/mvstore.html#fileFormat">MVStore file format</a>.
 * Numbers are hexadecimal. A part (chunk) begins at a block of 4096 bytes with a line of fields and
 * ends with a footer of 128 bytes; the first two blocks of the file hold the same header.
 *
 * @param id of the chunk
 * @param block at which it begins
 * @param version counts the chunks ever written
 */
record NewestChunk(long id, long block, long version) {
  private static final int BLOCK = Changes.PAGE;
  private static final int FOOTER_BYTES = 128;
  private static final byte[] BEGINNING = "chunk:".getBytes(StandardCharsets.ISO_8859_1);

  private static final String ID = "chunk";
  private static final String BLOCK_NUMBER = "block";
  private static final String BLOCKS = "len";
  private static final String VERSION = "version";
  private static final String CLOSED = "clean";
  private static final String CHECKSUM = "fletcher";

  /** The newest that was written as a whole with these changes, or null. */
  static @Nullable NewestChunk in(Changes changes) {
    NewestChunk newest = null;
    for (Map.Entry<Long, byte[]> page : changes.pages().entrySet()) {
      NewestChunk chunk =
          begins(page.getValue()) ? at(page.getKey(), page.getValue(), changes) : null;
      if (chunk != null && (newest == null || chunk.version > newest.version)) {
        newest = chunk;
      }
    }
    return newest;
  }

  private static boolean begins(byte[] page) {
    for (int i = 0; i < BEGINNING.length; i++) {
      if (page[i] != BEGINNING[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable NewestChunk at(long block, byte[] first, Changes changes) {
    Map<String, String> fields = fields(first, 0, BLOCK);
    long blocks = DataUtils.readHexLong(fields, BLOCKS, 0);
    byte[] last = blocks < 1 ? null : changes.find(block + blocks - 1);
    if (last == null) {
      return null;
    }
    Map<String, String> footer = fields(last, BLOCK - FOOTER_BYTES, FOOTER_BYTES);
    return footer.getOrDefault(ID, "").equals(fields.get(ID))
            && footer.getOrDefault(VERSION, "").equals(fields.get(VERSION))
        ? of(fields, block)
        : null;
  }

  private static NewestChunk of(Map<String, String> fields, long block) {
    return new NewestChunk(
        DataUtils.readHexLong(fields, ID, 0), block, DataUtils.readHexLong(fields, VERSION, 0));
  }

  /** Makes the file's header name this chunk, unless it names a newer one already. */
  void putIntoHeader(FileChannel file) throws IOException {
    HashMap<String, String> header = fields(WholeBytes.read(file, 0, BLOCK).array(), 0, BLOCK);
    if (!header.containsKey(VERSION) || DataUtils.readHexLong(header, VERSION, 0) >= version) {
      return; // it is no header that H2 would read, or it is newer
    }
    header.remove(CLOSED);
    header.remove(CHECKSUM);
    header.put(ID, Long.toHexString(id));
    header.put(BLOCK_NUMBER, Long.toHexString(block));
    header.put(VERSION, Long.toHexString(version));
    write(header, file);
  }

  private static void write(HashMap<String, String> header, FileChannel file) throws IOException {
    StringBuilder line = DataUtils.appendMap(new StringBuilder(), header);
    byte[] summed = line.toString().getBytes(StandardCharsets.ISO_8859_1);
    DataUtils.appendMap(line, CHECKSUM, DataUtils.getFletcher32(summed, 0, summed.length));
    byte[] whole = line.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
    WholeBytes.write(ByteBuffer.allocate(2 * BLOCK).put(whole).put(BLOCK, whole).clear(), file, 0);
  }

  /** Of a line in a page; none where there is no such line. */
  private static HashMap<String, String> fields(byte[] page, int from, int length) {
    String text = new String(page, from, length, StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\n');
    try {
      return end < 0 ? new HashMap<>() : DataUtils.parseMap(text.substring(0, end).strip());
    } catch (MVStoreException e) {
      return new HashMap<>(); // what a shop wrote may begin like a chunk
    }
  }
}
