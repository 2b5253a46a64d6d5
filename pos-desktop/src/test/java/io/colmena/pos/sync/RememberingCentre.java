package io.colmena.pos.sync;

import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.BatchHeader;
import io.colmena.shared.wire.HeadAnswer;
import io.colmena.shared.wire.JournalBatch;
import io.colmena.shared.wire.Protocol;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps what it is sent, as a centre does, and can be told to answer otherwise. */
final class RememberingCentre implements Centre {
  static final BranchCode CUSCO = BranchCode.of("CUS");

  /** What a branch says to a centre whose head it asks for. */
  record Question(BatchHeader.BranchState state, String run) {}

  /** What a branch reports when the centre's history is not its own. */
  record ToldFork(Head own, Head held) {}

  private final Clock clock;
  private final List<String> lines = new ArrayList<>();
  private final List<BatchHeader> headers = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final List<ToldFork> forks = new ArrayList<>();
  private final Deque<PushResult> headAnswers = new ArrayDeque<>();
  private final Deque<PushResult> pushAnswers = new ArrayDeque<>();
  private Head held = Head.EMPTY;
  private Duration ahead = Duration.ZERO;
  private Duration took = Duration.ZERO;

  RememberingCentre(Clock clock) {
    this.clock = clock;
  }

  /** The next question is answered like this. */
  synchronized RememberingCentre answersTheQuestion(PushResult answer) {
    headAnswers.add(answer);
    return this;
  }

  /** The next batch is not kept, and answered like this. */
  synchronized RememberingCentre drops(PushResult answer) {
    pushAnswers.add(answer);
    return this;
  }

  /** It holds this from now on, as after it was restored from a copy. */
  synchronized RememberingCentre holds(Head head) {
    held = head;
    return this;
  }

  /** Its clock is ahead of the branch's, and its answers take a while. */
  synchronized RememberingCentre isAheadBy(Duration difference, Duration exchange) {
    ahead = difference;
    took = exchange;
    return this;
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  /** The headers of all batches that came, also of those that were dropped. */
  synchronized List<BatchHeader> headers() {
    return List.copyOf(headers);
  }

  /** How many bytes each batch had on the wire. */
  synchronized List<Integer> sizes() {
    return List.copyOf(sizes);
  }

  synchronized List<Question> questions() {
    return List.copyOf(questions);
  }

  synchronized List<ToldFork> forks() {
    return List.copyOf(forks);
  }

  @Override
  public synchronized PushResult head(BatchHeader.BranchState state, String run) {
    questions.add(new Question(state, run));
    PushResult answer = headAnswers.poll();
    return answer == null ? acknowledged() : answer;
  }

  @Override
  public synchronized PushResult push(byte[] gzipped) {
    JournalBatch batch = JournalBatch.unpack(gzipped, Protocol.MOST_PLAIN_BYTES);
    headers.add(batch.header());
    sizes.add(gzipped.length);
    PushResult answer = pushAnswers.poll();
    if (answer != null) {
      return answer;
    }
    keep(batch);
    return acknowledged();
  }

  private void keep(JournalBatch batch) {
    if (!batch.header().after().equals(held)) {
      throw new AssertionError(batch.header().after() + " is not " + held);
    }
    Chain chain = new Chain(held);
    IntStream.range(0, batch.size())
        .mapToObj(batch::line)
        .forEach(line -> {
          chain.append(line.getBytes(StandardCharsets.UTF_8));
          lines.add(line);
        });
    if (!chain.head().equals(batch.header().head())) {
      throw new AssertionError(chain.head() + " is not " + batch.header().head());
    }
    held = chain.head();
  }

  private PushResult acknowledged() {
    return new PushResult.Acknowledged(
        new HeadAnswer(Protocol.VERSION, CUSCO, 1, held, clock.instant().plus(ahead)), took);
  }

  @Override
  public synchronized PushResult reportFork(Head own, Head theirs) {
    forks.add(new ToldFork(own, theirs));
    return acknowledged();
  }

  @Override
  public FetchResult fetch(long after) {
    return new FetchResult.Unreachable("nobody asked");
  }
}
