package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.json.Json;
import io.colmena.shared.wire.BatchHeader;
import io.colmena.shared.wire.Problem;
import io.colmena.shared.wire.Protocol;
import io.colmena.system.RawHttp.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are too large, larger than they look, or lies: refused with little memory. */
class HostileBodiesTest {
  private static final int MEGABYTE = 1024 * 1024;
  private static final long LENGTH = 100L * MEGABYTE;

  /** Of 100 MB or more that were sent or meant, so much at most is ever in memory. */
  private static final long MOST_MEMORY = 64L * MEGABYTE;

  @TempDir Path folder;
  private Shops shops;
  private HostileCaller caller;
  private Map<String, List<String>> before;

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    caller = new HostileCaller(shops);
    caller.send(caller.batch(new byte[0])); // whatever is loaded at the first time
    before = AllTables.dump(shops.centre().database());
  }

  @AfterEach
  void close() {
    assertThat(AllTables.dump(shops.centre().database())).isEqualTo(before);
    shops.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/sync/journal",
        "/api/v1/sync/reconciliation",
        "/api/v1/enrol",
        "/api/v1/admin/branches",
        "/sign-in"
      })
  void aHundredMegabytesAreRefusedBeforeTheyAreSent(String path) throws Exception {
    long memory = allocated();
    long[] sent = new long[1];
    Answer answer =
        caller.send(out -> {
          out.write(head(path, "Content-Length: " + LENGTH));
          sent[0] = pour(out, LENGTH, false);
        });
    assertThat(answer.status()).isEqualTo(413);
    assertThat(sent[0]).isLessThan(32L * MEGABYTE);
    assertThat(allocated() - memory).isLessThan(MOST_MEMORY + sent[0]);
  }

  @Test
  void aHundredMegabytesWithoutALengthAreRefusedOnTheWay() throws Exception {
    long memory = allocated();
    long[] sent = new long[1];
    Answer answer =
        caller.send(out -> {
          out.write(head("/api/v1/sync/journal", "Transfer-Encoding: chunked"));
          sent[0] = pour(out, LENGTH, true);
        });
    assertThat(answer.status()).isEqualTo(413);
    assertThat(sent[0]).isLessThan(32L * MEGABYTE);
    assertThat(allocated() - memory).isLessThan(MOST_MEMORY + sent[0]);
  }

  @Test
  void aGzipBombIsNotUnpacked() throws Exception {
    long memory = allocated();
    Answer answer = caller.send(caller.batch(bomb(900)));
    assertIsUnusable(answer, "unpacks to more than 16000000 bytes");
    assertThat(allocated() - memory).isLessThan(MOST_MEMORY);
  }

  @Test
  void aBombOfManyMembersIsNotUnpackedEither() throws Exception {
    byte[] member = gzip(new byte[MEGABYTE]);
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    for (int i = 0; i < 900; i++) {
      members.writeBytes(member);
    }
    assertThat(members.size()).isLessThan(Protocol.MOST_WIRE_BYTES);
    long memory = allocated();
    assertIsUnusable(caller.send(caller.batch(members.toByteArray())), "unpacks to more than");
    assertThat(allocated() - memory).isLessThan(MOST_MEMORY);
  }

  @Test
  void millionsOfEmptyLinesAreALieLikeAnyOther() throws Exception {
    byte[] lines = new byte[4_000_000];
    java.util.Arrays.fill(lines, (byte) '\n');
    String header = header(Head.EMPTY, new Head(1, Hash.of("f".repeat(64))));
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    plain.writeBytes((header + "\n").getBytes(StandardCharsets.UTF_8));
    plain.writeBytes(lines);
    assertIsUnusable(caller.send(caller.batch(gzip(plain.toByteArray()))), "the chain");
  }

  @Test
  void aChainThatLiesIsNamedAndNotHeld() throws Exception {
    String line = saleLine("CUS-20261121-001");
    Head right = chained(Head.EMPTY, line);
    refuses(header(Head.EMPTY, new Head(2, right.hash())), line, 422, "the chain");
    refuses(header(Head.EMPTY, new Head(1, Hash.of("f".repeat(64)))), line, 422, "the chain");
    refuses(header(Head.EMPTY, right), line.replace("2.50", "2.60"), 422, "the chain");
    refuses(header(Head.EMPTY, right), line + "\n" + line, 422, "the chain");
    refuses(header(Head.EMPTY, right).replace("CUS", "LIM"), line, 422, "of branch LIM");
    Head ahead = new Head(9_223_372_036_854_775_806L, Hash.of("f".repeat(64)));
    refuses(header(ahead, chained(ahead, line)), line, 409, "up to entry 0");
    Head far = new Head(Long.MAX_VALUE, Hash.of("f".repeat(64)));
    refuses(header(far, far), line, 422, "no journal is so long");
  }

  @Test
  void aHistoryIsNotOverwrittenByAnotherOne() throws Exception {
    String line = saleLine("CUS-20261121-001");
    Head held = chained(Head.EMPTY, line);
    assertThat(send(header(Head.EMPTY, held), line).status()).isEqualTo(200);
    shops.awaitProjected();
    before = AllTables.dump(shops.centre().database());
    String other = line.replace("2.50", "0.01");
    refuses(header(Head.EMPTY, chained(Head.EMPTY, other)), other, 409, "does not continue");
    Head forged = new Head(1, Hash.of("f".repeat(64)));
    refuses(header(forged, chained(forged, line)), line, 409, "does not continue");
    assertThat(send(header(Head.EMPTY, held), line).status()).isEqualTo(200); // a replay is safe
  }

  private void refuses(String header, String lines, int status, String words) throws IOException {
    Answer answer = send(header, lines);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(Json.read(answer.body(), Problem.class).detail()).contains(words);
    assertThat(AllTables.dump(shops.centre().database())).isEqualTo(before);
  }

  private Answer send(String header, String lines) throws IOException {
    byte[] plain = (header + "\n" + lines + "\n").getBytes(StandardCharsets.UTF_8);
    return caller.send(caller.batch(gzip(plain)));
  }

  private static void assertIsUnusable(Answer answer, String words) {
    assertThat(answer.status()).isEqualTo(422);
    Problem problem = Json.read(answer.body(), Problem.class);
    assertThat(problem.type()).isEqualTo(Problem.TYPE_BATCH);
    assertThat(problem.detail()).contains(words);
  }

  private static String saleLine(String id) {
    Sale sale = Facts.sale(id);
    return new io.colmena.shared.journal.JournalEntry(
            Shops.CUSCO,
            1,
            1,
            sale.kind().journalName(),
            sale.kind().version(),
            sale.entityId(),
            Instant.parse("2026-11-21T15:00:00Z"),
            0,
            Json.tree(sale))
        .line();
  }

  private static String header(Head after, Head head) {
    return Json.write(
        new BatchHeader(
            Protocol.VERSION,
            Shops.CUSCO,
            after,
            head,
            new BatchHeader.BranchState(1, Instant.parse("2026-11-21T15:00:00Z")),
            "run-1"));
  }

  private static Head chained(Head after, String line) {
    Chain chain = new Chain(after);
    chain.append(line.getBytes(StandardCharsets.UTF_8));
    return chain.head();
  }

  private byte[] head(String path, String length) {
    return """
    POST %s HTTP/1.1\r
    Host: localhost\r
    Connection: close\r
    Authorization: %s\r
    Content-Type: %s\r
    Content-Encoding: %s\r
    %s\r
    \r
    """
        .formatted(
            path,
            caller.rightToken(path.contains("/sync/")),
            path.equals("/sign-in") ? "application/x-www-form-urlencoded" : "application/json",
            path.endsWith("/journal") ? "gzip" : "identity",
            length)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Writes as long as the other side listens; @return how much it took. */
  private static long pour(OutputStream out, long length, boolean chunked) {
    byte[] some = new byte[64 * 1024];
    long sent = 0;
    try {
      for (; sent < length; sent += some.length) {
        if (chunked) {
          out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.write(some);
        if (chunked) {
          out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
      }
    } catch (IOException _) {
      // that is what we are here for
    }
    return sent;
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  /** Zeros without end in less than a megabyte, made once and repeated. */
  private static byte[] bomb(int megabytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(new byte[MEGABYTE]);
    byte[] block = new byte[8192];
    int length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
    deflater.end();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0});
    for (int i = 0; i < megabytes; i++) {
      out.write(block, 0, length);
    }
    assertThat(out.size()).isLessThan(Protocol.MOST_WIRE_BYTES);
    return out.toByteArray();
  }

  /** What all threads of this process, the centre's among them, have ever asked for. */
  private static long allocated() {
    return ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getTotalThreadAllocatedBytes();
  }
}
