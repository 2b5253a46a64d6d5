package io.colmena.shared.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.colmena.shared.Vectors;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Head;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalBatchTest {
  private static final BatchHeader HEADER =
      Json.read(Vectors.text("batch-header.json"), BatchHeader.class);

  /** The batch of the document was sent before that branch had to take its history back. */
  private static final List<String> LINES = Vectors.journal().subList(0, 5);

  private static final byte[] PACKED = JournalBatch.pack(HEADER, LINES);
  private static final int PLENTY = 1_000_000;

  @Example
  void aBatchIsTheGzippedLinesOfTheDocument() {
    assertThat(plain(PACKED)).isEqualTo(Vectors.text("batch.ndjson"));
  }

  @Example
  void whatIsPackedIsUnpackedAgain() {
    JournalBatch batch = JournalBatch.unpack(PACKED, PLENTY);

    assertThat(batch.header()).isEqualTo(HEADER);
    assertThat(batch.size()).isEqualTo(LINES.size());
    for (int i = 0; i < batch.size(); i++) {
      assertThat(batch.line(i)).isEqualTo(LINES.get(i));
      assertThat(batch.entry(i)).isEqualTo(JournalEntry.parse(LINES.get(i)));
    }
  }

  @Example
  void theChainIsComputedFromTheLinesWhateverTheHeaderSays() {
    List<String> lines = LINES;
    JournalBatch batch =
        JournalBatch.unpack(JournalBatch.pack(HEADER, lines.subList(0, 3)), PLENTY);
    Chain chain = new Chain(Head.EMPTY);

    assertThat(batch.headAfter(0)).isEqualTo(HEADER.after());
    for (int i = 0; i < 3; i++) {
      assertThat(batch.headAfter(i + 1))
          .isEqualTo(chain.append(lines.get(i).getBytes(StandardCharsets.UTF_8)));
    }
    assertThat(batch.headAfter(3)).isNotEqualTo(HEADER.head());
  }

  @Example
  void aBatchWithoutEntriesHasSizeZero() {
    assertThat(JournalBatch.unpack(JournalBatch.pack(HEADER, List.of()), PLENTY).size()).isZero();
  }

  @Example
  void aBatchMayUnpackToExactlyTheLimitAndNotToOneByteMore() {
    int size = plain(PACKED).getBytes(StandardCharsets.UTF_8).length;

    assertThat(JournalBatch.unpack(PACKED, size).size()).isPositive();
    assertThat(fault(PACKED, size - 1))
        .isEqualTo("the batch unpacks to more than " + (size - 1) + " bytes");
  }

  @Example
  void aGzipBombIsRefusedAtTheLimit() {
    byte[] bomb = gzip("0".repeat(20_000_000));

    assertThat(bomb).hasSizeLessThan(100_000);
    assertThat(fault(bomb, Protocol.MOST_PLAIN_BYTES))
        .contains("unpacks to more than 16000000 bytes");
  }

  @Property(tries = 100)
  void aBatchThatWasCutShortIsRefused(@ForAll @IntRange(min = 0, max = 100_000) int anywhere) {
    byte[] cut = Arrays.copyOf(PACKED, anywhere % PACKED.length);

    assertThat(fault(cut, PLENTY)).startsWith("the batch is not whole gzip");
  }

  @Property(tries = 200)
  void aBatchWithAChangedByteIsRefusedOrIsTheSame(
      @ForAll @IntRange(min = 0, max = 100_000) int anywhere,
      @ForAll @IntRange(min = 1, max = 255) int flip) {
    byte[] damaged = PACKED.clone();
    damaged[anywhere % PACKED.length] ^= (byte) flip;

    try {
      JournalBatch batch = JournalBatch.unpack(damaged, PLENTY);
      // gzip's own header holds a few bytes that mean nothing
      assertThat(batch.headAfter(batch.size())).isEqualTo(HEADER.head());
    } catch (MalformedBatch e) {
      assertThat(e).message().isNotBlank();
    }
  }

  @Example
  void whatIsNotGzipIsRefused() {
    assertThat(fault("hello".getBytes(StandardCharsets.UTF_8), PLENTY))
        .startsWith("the batch is not whole gzip");
  }

  @Example
  void theLastLineNeedsItsLineFeed() {
    String whole = Vectors.text("batch.ndjson");

    assertThat(fault(gzip(whole.substring(0, whole.length() - 1)), PLENTY))
        .isEqualTo("every line of a batch, also the last, ends with a line feed");
    assertThat(fault(gzip(""), PLENTY)).contains("line feed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/protocol",
        "/branch",
        "/after",
        "/head",
        "/state",
        "/after/sequence",
        "/after/hash",
        "/head/sequence",
        "/head/hash",
        "/state/sequence",
        "/state/at"
      })
  void aHeaderThatLacksSomethingIsRefused(String path) {
    ObjectNode header = header();
    int slash = path.lastIndexOf('/');
    ((ObjectNode) header.at(path.substring(0, slash))).remove(path.substring(slash + 1));

    assertThat(fault(gzip(header + "\n"), PLENTY)).startsWith("line 1, the header: ");
  }

  @Example
  void theRunInAHeaderMayBeAbsent() {
    ObjectNode header = header();
    header.remove("run");

    assertThat(JournalBatch.unpack(gzip(header + "\n"), PLENTY).header().run()).isNull();
  }

  @Example
  void unknownFieldsOfAHeaderAreTolerated() {
    ObjectNode header = header();
    header.put("fromTheFuture", true);
    ((ObjectNode) header.get("state")).putObject("queue").put("length", 3);

    assertThat(JournalBatch.unpack(gzip(header + "\n"), PLENTY).header()).isEqualTo(HEADER);
  }

  @Example
  void aLineThatIsNoEntryHoldsNobodyUp() {
    JournalBatch batch =
        JournalBatch.unpack(
            JournalBatch.pack(HEADER, List.of("nonsense", LINES.getFirst())), PLENTY);

    assertThat(batch.size()).isEqualTo(2);
    assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> batch.entry(0));
    assertThat(batch.entry(1)).isEqualTo(JournalEntry.parse(LINES.getFirst()));
  }

  private static ObjectNode header() {
    return (ObjectNode) Json.tree(HEADER);
  }

  private static String fault(byte[] gzipped, int most) {
    return catchThrowableOfType(MalformedBatch.class, () -> JournalBatch.unpack(gzipped, most))
        .getMessage();
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String plain(byte[] gzipped) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
