package io.colmena.pos.sync;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.BatchHeader;
import io.colmena.shared.wire.JournalBatch;
import io.colmena.shared.wire.Protocol;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the centre the entries that it does not have yet. The centre's head tells where to begin,
 * so a lost answer, a crash or a repeated batch needs no special case. The network is never used
 * inside a transaction.
 */
public final class SyncClient {
  private static final Logger LOG = LoggerFactory.getLogger(SyncClient.class);

  /** Entries read from the database at once while a batch is put together. */
  private static final int PAGE = 500;

  /** In-run retries of one batch with less data, before the run gives up until the next one. */
  private static final int MOST_SMALLER_TRIES = 3;

  private static final String ADVICE =
      "If no other computer sells for this branch, `branch recover` takes the history back.";

  private final Database database;
  private final BranchJournal journal;
  private final BranchCode branch;
  private final Centre centre;
  private final Clock clock;
  private final int mostBatchBytes;
  private final SyncProcess process;
  private final QuarantineNews quarantine;
  private final NewsOfTheChain news;
  private final SyncRunDao runs = new SyncRunDao();

  public SyncClient(
      Database database,
      BranchJournal journal,
      BranchCode branch,
      Centre centre,
      Clock clock,
      int mostBatchBytes) {
    this(database, journal, branch, centre, clock, mostBatchBytes, new MachineProcess());
  }

  public SyncClient(
      Database database,
      BranchJournal journal,
      BranchCode branch,
      Centre centre,
      Clock clock,
      int mostBatchBytes,
      SyncProcess process) {
    this(database, journal, branch, centre, clock, mostBatchBytes, process, QuarantineNews.NONE);
  }

  /**
   * @param quarantine told after a run that reached the centre, if that said what it has set aside
   */
  public SyncClient(
      Database database,
      BranchJournal journal,
      BranchCode branch,
      Centre centre,
      Clock clock,
      int mostBatchBytes,
      SyncProcess process,
      QuarantineNews quarantine) {
    this(
        database,
        journal,
        branch,
        centre,
        clock,
        mostBatchBytes,
        process,
        quarantine,
        NewsOfTheChain.NONE);
  }

  /**
   * @param news fetched by every run once the centre has everything
   */
  public SyncClient(
      Database database,
      BranchJournal journal,
      BranchCode branch,
      Centre centre,
      Clock clock,
      int mostBatchBytes,
      SyncProcess process,
      QuarantineNews quarantine,
      NewsOfTheChain news) {
    this.database = database;
    this.journal = journal;
    this.branch = branch;
    this.centre = centre;
    this.clock = clock;
    this.mostBatchBytes = mostBatchBytes;
    this.process = process;
    this.quarantine = quarantine;
    this.news = news;
  }

  /** Runs once, unless the branch is synchronising already; the run is logged whatever happens. */
  public SyncRun run(SyncTrigger trigger, SyncProgress progress) {
    Counting run = new Counting(process.newRun(), trigger, clock.instant());
    SyncLease lease = new SyncLease(database, clock, process);
    if (!lease.take()) {
      return run.ended(
          SyncOutcome.BUSY, "another run of this branch is under way", clock.instant());
    }
    try {
      database.computeUnforced(tx -> {
        runs.insert(tx, run.now());
        return true;
      });
      SyncRun ended = logged(push(run, lease, progress));
      tellOfQuarantine(run, ended);
      return ended;
    } catch (RuntimeException e) {
      LOG.error("sync run {} failed", run.id, e);
      return logged(run.ended(SyncOutcome.FAILED, String.valueOf(e.getMessage()), clock.instant()));
    } finally {
      lease.release();
    }
  }

  private void tellOfQuarantine(Counting run, SyncRun ended) {
    Long setAside = run.setAside;
    if (setAside != null && ended.outcome() == SyncOutcome.DONE) {
      quarantine.counted(setAside);
    }
  }

  private SyncRun logged(SyncRun ended) {
    database.computeUnforced(tx -> {
      runs.finish(tx, ended);
      return true;
    });
    LOG.info(
        "sync run {} started by {}: {}, {} of {} entries acknowledged, {} bytes. {}",
        ended.id(),
        ended.startedBy(),
        ended.outcome(),
        ended.acknowledgedEntries(),
        ended.sentEntries(),
        ended.sentBytes(),
        ended.message());
    return ended;
  }

  /** What follows an answer: another one, or the end of the run. */
  private sealed interface Step {
    record GoOn(PushResult answer) implements Step {}

    record End(SyncOutcome outcome, String message) implements Step {}
  }

  private SyncRun push(Counting run, SyncLease lease, SyncProgress progress) {
    BatchSizer sizer = new BatchSizer(mostBatchBytes);
    PushResult answer = askHead(run);
    while (true) {
      Step step =
          switch (answer) {
            case PushResult.Acknowledged held -> goOnFrom(held, run, lease, sizer, progress);
            case PushResult.Unreachable lost when run.sentBatches == 0 ->
                new Step.End(SyncOutcome.UNREACHABLE, lost.reason());
            case PushResult.Unreachable lost ->
                sendLess(run, sizer, SyncOutcome.UNREACHABLE, lost.reason());
            case PushResult.TooLarge large ->
                sendLess(run, sizer, SyncOutcome.REFUSED, large.reason());
            case PushResult.Forked forked -> new Step.End(SyncOutcome.FORKED, forked.reason());
            case PushResult.Refused no -> new Step.End(SyncOutcome.REFUSED, no.reason());
          };
      switch (step) {
        case Step.GoOn next -> answer = next.answer();
        case Step.End end -> {
          return run.ended(end.outcome(), end.message(), clock.instant());
        }
      }
    }
  }

  private Step goOnFrom(
      PushResult.Acknowledged acknowledged,
      Counting run,
      SyncLease lease,
      BatchSizer sizer,
      SyncProgress progress) {
    noteClock(run, acknowledged);
    Long setAside = acknowledged.answer().quarantined();
    if (setAside != null) {
      run.setAside = setAside;
    }
    Head held = acknowledged.answer().head();
    Optional<String> fork = fork(held);
    if (fork.isPresent()) {
      centre.reportFork(database.read(journal::head), held); // who is at the centre should know
      return new Step.End(SyncOutcome.FORKED, fork.get());
    }
    Head own = note(run, held);
    if (own.equals(held)) {
      return run.newsFetched ? done(run) : fetchNews(run);
    }
    long missing = own.sequence() - held.sequence();
    if (!progress.advanced(run.acknowledged, run.acknowledged + missing)
        || Thread.currentThread().isInterrupted()) {
      return new Step.End(SyncOutcome.CANCELLED, "stopped by request");
    }
    if (!lease.renew()) {
      return new Step.End(SyncOutcome.BUSY, "another run took over");
    }
    return new Step.GoOn(send(run, sizer, held));
  }

  /**
   * What was sold goes first. Taking decisions on is told in the journal too, so there may be more
   * to send; a centre that cannot say what was decided has everything of ours all the same.
   */
  private Step fetchNews(Counting run) {
    run.newsFetched = true;
    try {
      run.news = news.fetch();
      return run.news == 0 ? done(run) : new Step.GoOn(askHead(run));
    } catch (CentreUnreachable | CentreRefused e) {
      LOG.info("what the chain decided cannot be fetched: {}", e.getMessage());
      return new Step.End(
          SyncOutcome.DONE,
          "everything is at the centre; what the chain decided could not be fetched: "
              + e.getMessage());
    }
  }

  private static Step done(Counting run) {
    String taken = run.news == 0 ? "" : "; " + run.news + " decisions of the chain taken on";
    return new Step.End(SyncOutcome.DONE, "everything is at the centre" + taken);
  }

  /**
   * The line failed in the middle, or the message was too large: ask what arrived, then send less.
   */
  private Step sendLess(Counting run, BatchSizer sizer, SyncOutcome atLast, String reason) {
    run.smallerTries++;
    if (run.smallerTries > MOST_SMALLER_TRIES) {
      return new Step.End(atLast, reason);
    }
    sizer.failed();
    PushResult answer = askHead(run);
    return answer instanceof PushResult.Unreachable lost
        ? new Step.End(SyncOutcome.UNREACHABLE, lost.reason())
        : new Step.GoOn(answer);
  }

  private PushResult askHead(Counting run) {
    return centre.head(state(true), run.id);
  }

  /** How far our journal reaches now, in the centre's time as far as we know it. */
  private BatchHeader.BranchState state(boolean withHash) {
    Instant now = clock.instant();
    return database.read(tx -> {
      Head own = journal.head(tx);
      return new BatchHeader.BranchState(
          own.sequence(), now.plusMillis(offset(tx)), withHash ? own.hash() : null);
    });
  }

  private static long offset(Transaction tx) {
    return tx.query("select clock_offset_millis from sync_state where id = 1")
        .mapTo(Long.class)
        .one();
  }

  /**
   * The middle of the exchange is taken as the moment of the centre's answer (Cristian's
   * algorithm).
   */
  private void noteClock(Counting run, PushResult.Acknowledged acknowledged) {
    Instant middle = clock.instant().minus(acknowledged.took().dividedBy(2));
    run.clockOffset = Duration.between(middle, acknowledged.answer().time()).toMillis();
  }

  /** What is wrong if the centre's head is not a point of our own chain. */
  private Optional<String> fork(Head held) {
    Optional<Hash> ours = database.read(tx -> journal.hashAt(tx, held.sequence()));
    if (ours.isPresent() && ours.get().equals(held.hash())) {
      return Optional.empty();
    }
    Head own = database.read(journal::head);
    String here =
        " The centre's history ends at %s, this one at %s. %s".formatted(held, own, ADVICE);
    return Optional.of(
        ours.map(hash ->
                "entry %d is another one at the centre (%s) than here (%s)."
                    .formatted(held.sequence(), held.hash().brief(), hash.brief()))
                .orElse(
                    "the centre holds %d entries of this branch, this database only %d: it is an older copy."
                        .formatted(held.sequence(), own.sequence()))
            + here);
  }

  /** Notes what the centre holds, and returns our own head. */
  private Head note(Counting run, Head held) {
    record Noted(long before, Head own) {}
    Noted noted =
        database.computeUnforced(tx -> {
          long before = journal.acknowledged(tx).sequence();
          journal.noteAcknowledged(tx, held, clock.instant());
          if (run.clockOffset != null) {
            tx.update("update sync_state set clock_offset_millis = :offset where id = 1")
                .bind("offset", run.clockOffset)
                .execute();
          }
          return new Noted(before, journal.head(tx));
        });
    run.acknowledged += Math.max(0, held.sequence() - noted.before());
    return noted.own();
  }

  private PushResult send(Counting run, BatchSizer sizer, Head held) {
    List<String> lines = linesAfter(held.sequence(), sizer.characters());
    byte[] batch = pack(run, held, lines);
    while (batch.length > sizer.mostWireBytes() && lines.size() > 1) {
      lines = lines.subList(0, lines.size() / 2);
      batch = pack(run, held, lines);
    }
    sizer.packed(lines.stream().mapToInt(String::length).sum(), batch.length);
    run.sentBatches++;
    run.sent += lines.size();
    run.bytes += batch.length;
    database.force(); // the centre must never know what a power cut could take from us
    PushResult result = centre.push(batch);
    if (result instanceof PushResult.Acknowledged) {
      sizer.succeeded();
    }
    return result;
  }

  private byte[] pack(Counting run, Head held, List<String> lines) {
    Chain chain = new Chain(held);
    for (String line : lines) {
      chain.append(line.getBytes(StandardCharsets.UTF_8));
    }
    return JournalBatch.pack(
        new BatchHeader(Protocol.VERSION, branch, held, chain.head(), state(false), run.id), lines);
  }

  /** At least one line, then as many as fit. */
  private List<String> linesAfter(long sequence, int characters) {
    List<String> lines = new ArrayList<>();
    int size = 0;
    while (true) {
      long from = sequence + lines.size();
      List<String> page = database.read(tx -> journal.linesAfter(tx, from, PAGE));
      for (String line : page) {
        if (!lines.isEmpty() && size + line.length() > characters) {
          return lines;
        }
        lines.add(line);
        size += line.length();
      }
      if (page.size() < PAGE) {
        return lines;
      }
    }
  }

  /** The latest runs, newest first. */
  public List<SyncRun> latestRuns(int most) {
    return database.read(tx -> runs.latest(tx, most));
  }

  /** When a run last brought everything over. */
  public Optional<Instant> lastDone() {
    return database.read(runs::lastDone);
  }

  /** Entries the centre has not acknowledged. */
  public long pending() {
    return database.read(journal::pending);
  }

  /** What a run has done so far; belongs to the run's own thread. */
  private static final class Counting {
    private final String id;
    private final SyncTrigger trigger;
    private final Instant startedAt;
    private int sentBatches;
    private int smallerTries;
    private long sent;
    private long acknowledged;
    private long bytes;
    private @Nullable Long clockOffset;
    private @Nullable Long setAside;
    private boolean newsFetched;
    private long news;

    Counting(String id, SyncTrigger trigger, Instant startedAt) {
      this.id = id;
      this.trigger = trigger;
      this.startedAt = startedAt;
    }

    SyncRun now() {
      return new SyncRun(
          id, trigger, startedAt, null, sent, acknowledged, bytes, null, null, clockOffset);
    }

    SyncRun ended(SyncOutcome outcome, String message, Instant at) {
      return new SyncRun(
          id, trigger, startedAt, at, sent, acknowledged, bytes, outcome, message, clockOffset);
    }
  }
}
