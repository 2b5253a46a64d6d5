package io.colmena.shared.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.json.CanonicalJson;
import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened at a branch, as it is chained, stored and sent: a line of canonical JSON.
 *
 * @param branch where it happened
 * @param epoch 1 at first; one more each time the branch took its history back from the centre
 * @param sequence 1, 2, 3… without gaps within a branch
 * @param kind a named fact such as {@code sale.recorded}
 * @param version of that fact's payload, from 1
 * @param entityId what it is about, such as {@code CUS-20261121-001}
 * @param occurredAt the branch's own clock, UTC, in milliseconds
 * @param clockOffsetMillis what to add to that clock to get the centre's, as last measured; 0 if
 *     never
 * @param payload the fact itself
 * @param retells the chain's value at the entry of a lost history that this one tells again, or
 *     null
 */
public record JournalEntry(
    BranchCode branch,
    int epoch,
    long sequence,
    String kind,
    int version,
    String entityId,
    Instant occurredAt,
    long clockOffsetMillis,
    JsonNode payload,
    @Nullable Hash retells) {

  /** An entry that tells of something for the first time. */
  public JournalEntry(
      BranchCode branch,
      int epoch,
      long sequence,
      String kind,
      int version,
      String entityId,
      Instant occurredAt,
      long clockOffsetMillis,
      JsonNode payload) {
    this(
        branch,
        epoch,
        sequence,
        kind,
        version,
        entityId,
        occurredAt,
        clockOffsetMillis,
        payload,
        null);
  }

  public JournalEntry {
    occurredAt = occurredAt.truncatedTo(ChronoUnit.MILLIS);
    if (epoch < 1 || sequence < 1 || version < 1) {
      throw new IllegalArgumentException("epoch, sequence and version count from 1");
    }
    if (!payload.isObject()) {
      throw new IllegalArgumentException("the payload must be an object");
    }
  }

  /**
   * The canonical line without its line break; the hash covers exactly these characters in UTF-8.
   */
  public String line() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("at", occurredAt.toString());
    node.put("branch", branch.code());
    node.put("clockOffset", clockOffsetMillis);
    node.put("entity", entityId);
    node.put("epoch", epoch);
    node.put("kind", kind);
    node.set("payload", payload);
    if (retells != null) {
      node.put("retells", retells.toString());
    }
    node.put("sequence", sequence);
    node.put("version", version);
    return CanonicalJson.text(node);
  }

  /**
   * Reads a line of a journal.
   *
   * @throws MalformedJson naming the field that is missing or wrong
   */
  public static JournalEntry parse(byte[] buffer, int offset, int length) {
    ReceivedEntry entry = ReceivedEntry.parse(buffer, offset, length);
    ReceivedEntry.Slice payload = entry.payload();
    return new JournalEntry(
        entry.branch(),
        entry.epoch(),
        entry.sequence(),
        entry.kind(),
        entry.version(),
        entry.entityId(),
        entry.occurredAt(),
        entry.clockOffsetMillis(),
        Json.readTree(payload.buffer(), payload.offset(), payload.length()),
        entry.retells());
  }

  /**
   * @throws MalformedJson naming the field that is missing or wrong
   */
  public static JournalEntry parse(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return parse(bytes, 0, bytes.length);
  }
}
