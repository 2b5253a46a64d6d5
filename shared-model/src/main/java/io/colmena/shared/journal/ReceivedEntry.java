package io.colmena.shared.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it lies in a batch: what stands around the payload is read, the payload only found.
 * Whoever projects thousands of entries a second reads each payload once, straight into its fact,
 * without a tree in between. The fields are those of {@link JournalEntry}.
 */
public record ReceivedEntry(
    BranchCode branch,
    int epoch,
    long sequence,
    String kind,
    int version,
    String entityId,
    Instant occurredAt,
    long clockOffsetMillis,
    Slice payload,
    @Nullable Hash retells) {

  /** Where the payload stands. The buffer belongs to the batch and must not be changed. */
  public static final class Slice {
    private final byte[] buffer;
    private final int offset;
    private final int length;

    Slice(byte[] buffer, int offset, int length) {
      this.buffer = buffer;
      this.offset = offset;
      this.length = length;
    }

    public byte[] buffer() {
      return buffer;
    }

    public int offset() {
      return offset;
    }

    public int length() {
      return length;
    }
  }

  public ReceivedEntry {
    if (epoch < 1 || sequence < 1 || version < 1) {
      throw new MalformedJson("epoch, sequence and version count from 1");
    }
  }

  /**
   * Reads a line of a journal.
   *
   * @throws MalformedJson naming the field that is missing or wrong
   */
  public static ReceivedEntry parse(byte[] buffer, int offset, int length) {
    try (JsonParser parser = Json.parser(buffer, offset, length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedJson("an object was expected");
      }
      Fields fields = new Fields(buffer, offset);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        fields.read(parser);
      }
      if (parser.nextToken() != null) {
        throw new MalformedJson("something follows the entry");
      }
      return fields.entry();
    } catch (IOException e) {
      throw MalformedJson.from(e);
    }
  }

  /** What has been read so far; the order of the fields does not matter. */
  private static final class Fields {
    private final byte[] buffer;
    private final int start;
    private @Nullable BranchCode branch;
    private @Nullable Integer epoch;
    private @Nullable Long sequence;
    private @Nullable String kind;
    private @Nullable Integer version;
    private @Nullable String entity;
    private @Nullable Instant at;
    private @Nullable Long clockOffset;
    private @Nullable Slice payload;
    private @Nullable Hash retells;

    Fields(byte[] buffer, int start) {
      this.buffer = buffer;
      this.start = start;
    }

    void read(JsonParser parser) throws IOException {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "at" -> at = once(at, field, moment(parser));
        case "branch" -> branch = once(branch, field, branch(parser));
        case "clockOffset" -> clockOffset = once(clockOffset, field, number(parser, field));
        case "entity" -> entity = once(entity, field, text(parser, field));
        case "epoch" -> epoch = once(epoch, field, count(parser, field));
        case "kind" -> kind = once(kind, field, text(parser, field));
        case "payload" -> payload = once(payload, field, payload(parser));
        case "retells" -> retells = once(retells, field, hash(parser));
        case "sequence" -> sequence = once(sequence, field, number(parser, field));
        case "version" -> version = once(version, field, count(parser, field));
        default -> parser.skipChildren(); // a newer branch may say more
      }
    }

    private static <T> T once(@Nullable T before, String field, T value) {
      if (before != null) {
        throw new MalformedJson(field + ": it is there twice");
      }
      return value;
    }

    private Slice payload(JsonParser parser) throws IOException {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw new MalformedJson("the payload must be an object");
      }
      int from = (int) parser.currentTokenLocation().getByteOffset();
      parser.skipChildren();
      int to = (int) parser.currentLocation().getByteOffset();
      return new Slice(buffer, start + from, to - from);
    }

    ReceivedEntry entry() {
      return new ReceivedEntry(
          present(branch, "branch: a text is missing"),
          present(epoch, "epoch: a whole number is missing"),
          present(sequence, "sequence: a whole number is missing"),
          present(kind, "kind: a text is missing"),
          present(version, "version: a whole number is missing"),
          present(entity, "entity: a text is missing"),
          present(at, "at: a moment such as 2026-11-21T15:04:05Z is missing"),
          present(clockOffset, "clockOffset: a whole number is missing"),
          present(payload, "the payload must be an object"),
          retells);
    }

    private static <T> T present(@Nullable T value, String otherwise) {
      if (value == null) {
        throw new MalformedJson(otherwise);
      }
      return value;
    }

    private static BranchCode branch(JsonParser parser) throws IOException {
      try {
        return BranchCode.of(text(parser, "branch"));
      } catch (IllegalArgumentException e) {
        throw new MalformedJson("branch: " + e.getMessage());
      }
    }

    private static Hash hash(JsonParser parser) throws IOException {
      try {
        return Hash.of(text(parser, "retells"));
      } catch (IllegalArgumentException e) {
        throw new MalformedJson("retells: " + e.getMessage());
      }
    }

    private static Instant moment(JsonParser parser) throws IOException {
      try {
        return Instant.parse(text(parser, "at"));
      } catch (DateTimeException _) {
        throw new MalformedJson("at: a moment such as 2026-11-21T15:04:05Z is missing");
      }
    }

    private static int count(JsonParser parser, String field) throws IOException {
      try {
        return Math.toIntExact(number(parser, field));
      } catch (ArithmeticException _) {
        throw new MalformedJson(field + ": the number is too large");
      }
    }

    private static String text(JsonParser parser, String field) throws IOException {
      String text = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : "";
      if (text.isEmpty()) {
        throw new MalformedJson(field + ": a text is missing");
      }
      return text;
    }

    private static long number(JsonParser parser, String field) throws IOException {
      boolean whole =
          parser.currentToken() == JsonToken.VALUE_NUMBER_INT
              && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
      if (!whole) {
        throw new MalformedJson(field + ": a whole number is missing");
      }
      return parser.getLongValue();
    }
  }
}
