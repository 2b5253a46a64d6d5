package io.colmena.central.http;

import io.colmena.central.ingest.Heads;
import io.colmena.central.ingest.HeldJournal;
import io.colmena.central.ingest.Ingest;
import io.colmena.central.ingest.IngestResult;
import io.colmena.central.projection.QuarantineList;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.BatchHeader.BranchState;
import io.colmena.shared.wire.ForkReport;
import io.colmena.shared.wire.HeadAnswer;
import io.colmena.shared.wire.Problem;
import io.colmena.shared.wire.Protocol;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;

/** What a branch calls to synchronise. The branch is always that of the token. */
final class SyncRoutes implements Feature {
  private final Ingest ingest;
  private final Heads heads;
  private final QuarantineList quarantine;
  private final Clock clock;

  SyncRoutes(Ingest ingest, Heads heads, QuarantineList quarantine, Clock clock) {
    this.ingest = ingest;
    this.heads = heads;
    this.quarantine = quarantine;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/sync/head", this::head, Access.BRANCH);
    routes.post("/api/v1/sync/journal", this::journal, Access.BRANCH);
    routes.get("/api/v1/sync/journal", this::stored, Access.BRANCH);
    routes.post("/api/v1/sync/fork", this::fork, Access.BRANCH);
    routes.get("/api/v1/sync/quarantine", this::quarantine, Access.BRANCH);
  }

  private void head(Context ctx) {
    BranchCode branch = Requests.branch(ctx);
    if (ctx.queryParam("sequence") == null) {
      answerHead(ctx, branch, heads.of(branch));
      return;
    }
    BranchState state =
        new BranchState(
            Requests.number(ctx, "sequence"), Requests.instant(ctx, "at"), Requests.hash(ctx));
    HeldJournal.Position position = heads.contact(branch, state).orElseThrow(() -> noSuch(branch));
    answerHead(ctx, branch, position);
  }

  private static ProblemException noSuch(BranchCode branch) {
    return ProblemException.of(404, "No such branch", "no branch " + branch, "BRA-1");
  }

  /** The branch's own history, for a computer that lost it: one batch as it once came. */
  private void stored(Context ctx) {
    BranchCode branch = Requests.branch(ctx);
    long after = Requests.number(ctx, "after");
    byte[] batch =
        heads
            .storedAfter(branch, after)
            .orElseThrow(() ->
                ProblemException.of(
                    404, "Nothing there", "nothing is held beyond entry " + after, "SYN-3"));
    ctx.contentType(Protocol.BATCH_TYPE)
        .header("Content-Encoding", "gzip")
        .header("Cache-Control", "no-store")
        .result(batch);
  }

  private void fork(Context ctx) {
    BranchCode branch = Requests.branch(ctx);
    ForkReport report = Requests.body(ctx, ForkReport.class);
    if (report.own() == null || report.held() == null) {
      throw ProblemException.badRequest("own and held: both heads are needed");
    }
    answer(
        ctx,
        branch,
        heads.fork(branch, report.own(), report.held()).orElseThrow(() -> noSuch(branch)));
  }

  private void journal(Context ctx) {
    BranchCode branch = Requests.branch(ctx);
    if (!"gzip".equalsIgnoreCase(ctx.header("Content-Encoding"))) {
      throw ProblemException.of(
          Problem.TYPE_BATCH, "Unusable batch", 415, "a batch is sent gzipped", "BAT-1", null);
    }
    switch (ingest.take(branch, ctx.bodyAsBytes())) {
      case IngestResult.Held held ->
          answer(ctx, branch, new HeldJournal.Position(held.epoch(), held.head()));
      case IngestResult.Gap gap ->
          throw conflict(
              Problem.TYPE_GAP,
              "Entries are missing",
              "the centre holds this branch's journal up to entry " + gap.head(),
              "SYN-1",
              gap.head());
      case IngestResult.Fork fork ->
          throw conflict(
              Problem.TYPE_FORK, "The histories differ", fork.detail(), "SYN-2", fork.head());
      case IngestResult.Unspoken unspoken ->
          throw ProblemException.of(
              Problem.TYPE_PROTOCOL,
              "Another version of the protocol",
              409,
              unspoken.detail(),
              "PRO-1",
              null);
      case IngestResult.Lie lie ->
          throw ProblemException.of(
              Problem.TYPE_BATCH, "Unusable batch", 422, lie.detail(), "BAT-2", null);
    }
  }

  private static ProblemException conflict(
      String type, String title, String detail, String code, Head head) {
    return ProblemException.of(type, title, 409, detail, code, head);
  }

  private void quarantine(Context ctx) {
    long after = ctx.queryParam("after") == null ? 0 : Requests.number(ctx, "after");
    Requests.answer(ctx, quarantine.page(Requests.branch(ctx), after));
  }

  /** Only here, and not with every batch: batches are many and their entries not projected yet. */
  private void answerHead(Context ctx, BranchCode branch, HeldJournal.Position position) {
    Requests.answer(
        ctx,
        new HeadAnswer(
            Protocol.VERSION,
            branch,
            position.epoch(),
            position.head(),
            clock.instant(),
            quarantine.count(branch)));
  }

  private void answer(Context ctx, BranchCode branch, HeldJournal.Position position) {
    Requests.answer(
        ctx,
        new HeadAnswer(
            Protocol.VERSION, branch, position.epoch(), position.head(), clock.instant()));
  }
}
