package io.colmena.benchmarks.chaos;

import io.colmena.central.branches.Branches;
import io.colmena.central.ingest.Forks;
import io.colmena.central.ingest.Heads;
import io.colmena.central.ingest.HeldJournal;
import io.colmena.central.ingest.Ingest;
import io.colmena.central.ingest.IngestResult;
import io.colmena.central.ingest.SyncRunLog;
import io.colmena.central.ingest.Traffic;
import io.colmena.central.projection.BatchReader;
import io.colmena.central.projection.Projector;
import io.colmena.central.projection.Quarantine;
import io.colmena.central.reconciliation.Reconciliation;
import io.colmena.central.tokens.AccessTokens;
import io.colmena.central.tokens.Caller;
import io.colmena.central.tokens.SigningKeys;
import io.colmena.database.Database;
import io.colmena.foundation.security.RandomCodes;
import io.colmena.pos.sync.PushResult;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.AccessToken;
import io.colmena.shared.wire.BatchHeader.BranchState;
import io.colmena.shared.wire.HeadAnswer;
import io.colmena.shared.wire.MalformedBatch;
import io.colmena.shared.wire.Protocol;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One node of the centre with the real services, answering as its routes do. */
final class CentreNode {
  static final Answer NOT_AUTHORIZED = Answer.refused("no valid token", "AUT-1");

  private final World world;
  private final CentreSite site;
  private final int number;
  private final CentreDesk.Fitting fitting;
  private final SimulatedTime.WallClock clock;
  private SimulatedProcess process;
  private @Nullable Services services;

  /** The services of one life of the node. */
  private record Services(
      CentreDesk desk,
      Projector projector,
      SigningKeys keys,
      AccessTokens tokens,
      Branches branches,
      Reconciliation reconciliation) {}

  /** The real ingest, heads and projector. */
  private record RealDesk(Ingest ingest, Heads heads, Projector projector) implements CentreDesk {
    @Override
    public Optional<HeldJournal.Position> fork(BranchCode branch, Head own, Head held) {
      return heads.fork(branch, own, held);
    }

    @Override
    public Optional<HeldJournal.Position> contact(BranchCode branch, BranchState state) {
      return heads.contact(branch, state);
    }

    @Override
    public IngestResult take(BranchCode branch, byte[] gzipped) {
      return ingest.take(branch, gzipped);
    }

    @Override
    public Optional<byte[]> storedAfter(BranchCode branch, long sequence) {
      return heads.storedAfter(branch, sequence);
    }

    @Override
    public void project(BranchCode branch) {
      projector.project(branch);
    }
  }

  CentreNode(World world, CentreSite site, int number, CentreDesk.Fitting fitting) {
    this.world = world;
    this.site = site;
    this.number = number;
    this.fitting = fitting;
    this.clock = world.time().new WallClock();
    this.process = world.newProcess(toString(), site.database());
    startAgain();
  }

  /** Ends the program if it still runs, and starts it again; what is in mid-air falls first. */
  void startAgain() {
    process.kill();
    if (process.isOnTheStack()) {
      return;
    }
    SimulatedProcess life = world.newProcess(toString(), site.database());
    process = life;
    services = null;
    world.inside(
        life,
        () -> {
          services = wired(life, clock);
        });
  }

  private Services wired(SimulatedProcess life, Clock time) {
    Database database = site.database().reachedBy(number, life, world::interruption);
    HeldJournal held = new HeldJournal();
    RandomCodes codes = new RandomCodes(new SecureRandom());
    Projector projector = new Projector(database, new BatchReader(held), new Quarantine(), time);
    Ingest ingest =
        new Ingest(
            database,
            held,
            new Forks(database),
            new SyncRunLog(),
            time,
            new Traffic(1, Duration.ofSeconds(1)),
            _ -> {});
    CentreDesk desk = new RealDesk(ingest, new Heads(database, held, time), projector);
    SigningKeys keys = new SigningKeys(database, codes, time);
    return new Services(
        fitting.fit(desk, database),
        projector,
        keys,
        new AccessTokens(keys, time),
        new Branches(database, codes, time, Duration.ofDays(7)),
        new Reconciliation(database, held, projector::project, time));
  }

  SimulatedProcess process() {
    return process;
  }

  SimulatedTime.WallClock clock() {
    return clock;
  }

  void projects(BranchCode branch) {
    works(s -> s.desk().project(branch));
  }

  void rebuilds(BranchCode branch) {
    works(s -> s.projector().rebuild(branch));
  }

  void rotatesKeys() {
    works(s -> s.keys().rotate());
  }

  private void works(java.util.function.Consumer<Services> work) {
    Services now = services;
    if (now != null) {
      world.inside(process, () -> work.accept(now));
    }
  }

  Optional<AccessToken> token(BranchCode branch, String credential) {
    AtomicReference<@Nullable AccessToken> token = new AtomicReference<>();
    works(s -> {
      if (s.branches().isCredential(branch, credential)) {
        token.set(s.tokens().forBranch(branch, Branches.mark(credential)));
      } else {
        world.defect("the centre does not know the credential of " + branch);
      }
    });
    return Optional.ofNullable(token.get());
  }

  /** Answers, or dies in the middle of it. */
  Answer serves(BranchCode branch, String bearer, Message message) {
    AtomicReference<Answer> answer =
        new AtomicReference<>(Answer.unreachable("the connection broke"));
    works(s -> {
      try {
        answer.set(answer(s, branch, bearer, message));
      } catch (MalformedBatch e) {
        answer.set(Answer.refused(String.valueOf(e.getMessage()), "BAT-3"));
      } catch (RuntimeException e) {
        world.defect("a request of " + branch + " failed inside the centre: " + e);
      }
    });
    return answer.get();
  }

  private Answer answer(Services s, BranchCode branch, String bearer, Message message) {
    Optional<Caller> caller = s.tokens().verify(bearer);
    if (!(caller.orElse(null) instanceof Caller.OfBranch of)
        || !of.branch().equals(branch)
        || !s.branches().isCurrent(branch, of.credentialMark())) {
      return NOT_AUTHORIZED;
    }
    return switch (message) {
      case Message.AskHead ask ->
          s.desk()
              .contact(branch, ask.state())
              .map(position -> held(branch, position))
              .orElse(Answer.refused("no branch " + branch, "BRA-1"));
      case Message.ReportFork report ->
          s.desk()
              .fork(branch, report.own(), report.held())
              .map(position -> held(branch, position))
              .orElse(Answer.refused("no branch " + branch, "BRA-1"));
      case Message.Fetch fetch ->
          s.desk()
              .storedAfter(branch, fetch.after())
              .<Answer>map(Answer.Part::new)
              .orElse(Answer.refused("nothing is held beyond " + fetch.after(), "SYN-3"));
      case Message.Compare compare ->
          switch (s.reconciliation().take(branch, compare.request())) {
            case Reconciliation.Result.Answered answered -> new Answer.Compared(answered.answer());
            case Reconciliation.Result.Fork fork ->
                Answer.refused("another history than up to " + fork.held(), "REC-3");
          };
      case Message.Push push -> answer(branch, s.desk().take(branch, push.batch()));
    };
  }

  private Answer answer(BranchCode branch, IngestResult result) {
    return switch (result) {
      case IngestResult.Held held ->
          held(branch, new HeldJournal.Position(held.epoch(), held.head()));
      case IngestResult.Gap gap -> Answer.refused("a gap after " + gap.head(), "SYN-1");
      case IngestResult.Fork fork -> {
        world.trace().fault("fork at the centre's door");
        yield new Answer.Said(new PushResult.Forked(fork.detail()));
      }
      case IngestResult.Unspoken no -> Answer.refused(no.detail(), "PRO-1");
      case IngestResult.Lie lie -> Answer.refused(lie.detail(), "BAT-2");
    };
  }

  private Answer held(BranchCode branch, HeldJournal.Position position) {
    site.acknowledges(branch, position.head());
    HeadAnswer answer =
        new HeadAnswer(
            Protocol.VERSION, branch, position.epoch(), position.head(), clock.instant());
    return new Answer.Said(new PushResult.Acknowledged(answer, Duration.ZERO));
  }

  @Override
  public String toString() {
    return "centre-" + number;
  }
}
