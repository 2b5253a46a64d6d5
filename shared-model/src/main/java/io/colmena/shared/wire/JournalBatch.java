package io.colmena.shared.wire;

import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Head;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.journal.ReceivedEntry;
import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * A batch as it travels and as the centre keeps it: gzipped lines of UTF-8, the header first, then
 * one canonical entry a line. The lines are what the hashes cover, so nobody re-serialises
 * anything.
 */
public final class JournalBatch {
  private final BatchHeader header;
  private final byte[] plain;
  private final List<Line> lines;

  /** Where an entry stands in the unpacked bytes. */
  private record Line(int offset, int length) {}

  private JournalBatch(BatchHeader header, byte[] plain, List<Line> lines) {
    this.header = header;
    this.plain = plain;
    this.lines = lines;
  }

  /** Packs a header and the canonical lines of the entries. */
  public static byte[] pack(BatchHeader header, List<String> entryLines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new BestGzip(out)) {
      gzip.write(Json.write(header).getBytes(StandardCharsets.UTF_8));
      gzip.write('\n');
      for (String line : entryLines) {
        gzip.write(line.getBytes(StandardCharsets.UTF_8));
        gzip.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return out.toByteArray();
  }

  /**
   * Unpacks a batch and finds its lines; the entries themselves are not parsed yet.
   *
   * @param mostPlainBytes the limit once unpacked
   * @throws MalformedBatch if it is not gzip, larger than allowed, or its header is not right
   */
  public static JournalBatch unpack(byte[] gzipped, int mostPlainBytes) {
    byte[] plain = unzip(gzipped, mostPlainBytes);
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < plain.length; i++) {
      if (plain[i] == '\n') {
        lines.add(new Line(start, i - start));
        start = i + 1;
      }
    }
    if (start != plain.length || lines.isEmpty()) {
      throw new MalformedBatch("every line of a batch, also the last, ends with a line feed");
    }
    Line first = lines.removeFirst();
    try {
      BatchHeader header =
          Json.read(
              new String(plain, first.offset, first.length, StandardCharsets.UTF_8),
              BatchHeader.class);
      return new JournalBatch(complete(header), plain, lines);
    } catch (MalformedJson e) {
      throw new MalformedBatch("line 1, the header: " + e.getMessage());
    }
  }

  private static BatchHeader complete(BatchHeader header) {
    if (header.branch() == null
        || header.after() == null
        || header.head() == null
        || header.state() == null
        || header.state().at() == null) {
      throw new MalformedBatch("line 1, the header: branch, after, head and state are needed");
    }
    return header;
  }

  private static byte[] unzip(byte[] gzipped, int most) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzipped), 16 * 1024)) {
      byte[] plain = in.readNBytes(most);
      if (plain.length == most && in.read() >= 0) {
        throw new MalformedBatch("the batch unpacks to more than " + most + " bytes");
      }
      return plain;
    } catch (ZipException | EOFException e) {
      throw new MalformedBatch("the batch is not whole gzip: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory cannot fail", e);
    }
  }

  public BatchHeader header() {
    return header;
  }

  public int size() {
    return lines.size();
  }

  /**
   * @param index from 0
   * @throws MalformedJson if the line is no entry
   */
  public JournalEntry entry(int index) {
    Line line = lines.get(index);
    return JournalEntry.parse(plain, line.offset, line.length);
  }

  /**
   * The entry where it lies, for those who read many.
   *
   * @param index from 0
   * @throws MalformedJson if the line is no entry
   */
  public ReceivedEntry received(int index) {
    Line line = lines.get(index);
    return ReceivedEntry.parse(plain, line.offset, line.length);
  }

  /** The canonical line of an entry, as it was chained. */
  public String line(int index) {
    Line line = lines.get(index);
    return new String(plain, line.offset, line.length, StandardCharsets.UTF_8);
  }

  /** The head that the chain really has after the given number of entries. */
  public Head headAfter(int entries) {
    Chain chain = new Chain(header.after());
    for (Line line : lines.subList(0, entries)) {
      chain.append(plain, line.offset, line.length);
    }
    return chain.head();
  }

  /** A slow line is worth more than a little processor time. */
  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(ByteArrayOutputStream out) throws IOException {
      super(out, 16 * 1024);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
