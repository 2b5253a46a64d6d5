package io.colmena.system;

import io.colmena.central.app.Centre;
import io.colmena.pos.sync.CentreClient;
import io.colmena.pos.sync.PushResult;
import io.colmena.shared.facts.Fact;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Head;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.json.Json;
import io.colmena.shared.wire.BatchHeader;
import io.colmena.shared.wire.JournalBatch;
import io.colmena.shared.wire.Protocol;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A branch whose journal is written by hand, so that it can say what no real branch would. */
final class HandmadeBranch implements AutoCloseable {
  private final BranchCode code;
  private final CentreClient client;
  private final List<String> lines = new ArrayList<>();
  private Head head = Head.EMPTY;
  private String credential;

  HandmadeBranch(Centre centre, URI url, BranchCode code) throws Exception {
    this.code = code;
    this.client =
        new CentreClient(
            code,
            url,
            Duration.ofSeconds(10),
            () -> Optional.ofNullable(credential),
            Clock.systemUTC());
    this.credential =
        client.enrol(centre.branches().create(code, code.code()), "test").credential();
  }

  /** Another line to the same centre, perhaps through another of its nodes. */
  CentreClient through(URI url) {
    return new CentreClient(
        code, url, Duration.ofSeconds(10), () -> Optional.of(credential), Clock.systemUTC());
  }

  long next() {
    return head.sequence() + lines.size() + 1;
  }

  HandmadeBranch tells(Fact fact) {
    return tells(fact.kind().journalName(), fact.kind().version(), fact);
  }

  HandmadeBranch tells(String kind, int version, Fact fact) {
    return tellsLine(
        new JournalEntry(
                code,
                1,
                next(),
                kind,
                version,
                fact.entityId(),
                Instant.parse("2026-11-21T15:00:00Z"),
                0,
                Json.tree(fact))
            .line());
  }

  /** Any text as an entry; the chain over it is honest all the same. */
  HandmadeBranch tellsLine(String line) {
    lines.add(line);
    return this;
  }

  /** The batch of everything told since the last one that was packed. */
  byte[] batch() {
    Chain chain = new Chain(head);
    lines.forEach(line -> chain.append(line.getBytes(StandardCharsets.UTF_8)));
    return JournalBatch.pack(
        new BatchHeader(
            Protocol.VERSION,
            code,
            head,
            chain.head(),
            new BatchHeader.BranchState(chain.head().sequence(), Instant.now()),
            "run-1"),
        lines);
  }

  PushResult pushes() {
    byte[] batch = batch();
    PushResult result = client.push(batch);
    if (result instanceof PushResult.Acknowledged acknowledged) {
      head = acknowledged.answer().head();
      lines.clear();
    }
    return result;
  }

  @Override
  public void close() {
    client.close();
  }
}
