package io.colmena.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.json.Json;
import io.colmena.shared.wire.BatchHeader;
import io.colmena.shared.wire.HeadAnswer;
import io.colmena.shared.wire.Protocol;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Batches of a branch that holds a credential and means no good: broken ones, lying ones, and some
 * whose chain is right over entries that say what no till would.
 */
final class HostileBatches {
  private static final List<Hash> HASHES =
      List.of(Hash.of("0".repeat(64)), Hash.of("f".repeat(64)));

  private final HostileValues values;
  private final Random random;
  private final List<JsonNode> entries = new ArrayList<>();
  private Head head = Head.EMPTY;

  HostileBatches(HostileValues values, Random random) throws IOException {
    this.values = values;
    this.random = random;
    for (String line : Files.readAllLines(Path.of("..", "docs", "vectors", "journal.ndjson"))) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      entries.add(Json.readTree(bytes, 0, bytes.length));
    }
  }

  /** The centre took a batch: the next ones continue it. */
  void held(String answer) {
    head = Json.read(answer, HeadAnswer.class).head();
  }

  byte[] next() {
    List<byte[]> lines = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      lines.add(line(head.sequence() + 1 + lines.size()));
    }
    byte[] header = header(lines);
    byte[] packed = packed(random.nextInt(6) == 0 ? values.like(tree(header)) : header, lines);
    return switch (random.nextInt(12)) {
      case 0 -> values.torn(packed);
      case 1 -> Arrays.copyOf(packed, random.nextInt(packed.length));
      case 2 -> new byte[0];
      case 3 -> values.text().getBytes(StandardCharsets.UTF_8);
      default -> packed;
    };
  }

  private byte[] line(long sequence) {
    ObjectNode entry = values.one(entries).deepCopy();
    entry.put("sequence", sequence).put("epoch", 1);
    return switch (random.nextInt(8)) {
      case 0 -> values.like(entry);
      case 1 -> entry.toString().getBytes(StandardCharsets.UTF_8);
      default -> withBadPayload(entry);
    };
  }

  /** The envelope is right, so that what it holds gets as far as it can. */
  private byte[] withBadPayload(ObjectNode entry) {
    byte[] payload = values.like(entry.get("payload"));
    String text = entry.put("payload", "§").toString();
    int at = text.indexOf("\"§\"");
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.writeBytes(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
    line.writeBytes(payload);
    line.writeBytes(text.substring(at + 3).getBytes(StandardCharsets.UTF_8));
    return line.toByteArray();
  }

  /** Now and then honest, but after what the centre does not hold, or holds otherwise. */
  private byte[] header(List<byte[]> lines) {
    Head begin =
        random.nextInt(6) == 0
            ? new Head(1 + random.nextInt((int) head.sequence() + 3), values.one(HASHES))
            : head;
    Chain chain = new Chain(begin);
    lines.forEach(chain::append);
    Head after = chain.head();
    return Json.write(
            new BatchHeader(
                Protocol.VERSION,
                Shops.CUSCO,
                begin,
                random.nextInt(8) == 0 ? new Head(after.sequence() + 1, after.hash()) : after,
                new BatchHeader.BranchState(after.sequence(), Instant.now()),
                "run-1"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode tree(byte[] json) {
    return Json.readTree(json, 0, json.length);
  }

  private static byte[] packed(byte[] header, List<byte[]> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(header);
      gzip.write('\n');
      for (byte[] line : lines) {
        gzip.write(line);
        gzip.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
