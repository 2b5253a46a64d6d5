package io.colmena.benchmarks.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Plays seeds. What a seed does depends on nothing but the seed and the number of steps, so that it
 * repeats exactly, on any machine.
 */
public final class Chaos implements AutoCloseable {
  private final Stage stage = new Stage();
  private final CentreDesk.Fitting desk;
  private final TakesBack takesBack;

  /** With the real services everywhere. */
  public Chaos() {
    this(CentreDesk.Fitting.REAL, TakesBack.REAL);
  }

  /**
   * @param desk what stands in the place of the centre's services
   */
  public Chaos(CentreDesk.Fitting desk) {
    this(desk, TakesBack.REAL);
  }

  /**
   * @param takesBack what stands in the place of the branch's recovery
   */
  public Chaos(TakesBack takesBack) {
    this(CentreDesk.Fitting.REAL, takesBack);
  }

  private Chaos(CentreDesk.Fitting desk, TakesBack takesBack) {
    this.desk = desk;
    this.takesBack = takesBack;
  }

  /**
   * What does not hold after a run.
   *
   * @param invariant which of them
   */
  public record Violation(String invariant, String detail) {}

  /**
   * What a run did.
   *
   * @param hash of the whole trace: two runs that have it in common did the same
   * @param faults how often each was met
   * @param recoveries what came of the attempts to take a history back
   * @param written what the centre's journals tell in the end, by kind
   */
  public record Result(
      long seed,
      String hash,
      List<String> trace,
      Map<String, Integer> faults,
      Map<String, Integer> recoveries,
      Map<String, Integer> written,
      List<Violation> violations) {
    public boolean isGood() {
      return violations.isEmpty();
    }
  }

  /** Draws a schedule from the seed and plays it. */
  public Result run(long seed, int steps) {
    return play(Schedule.of(seed, steps, Actions.ALL));
  }

  /** A shorter schedule of the same seed that fails in the same way, in words. */
  public List<String> shortened(long seed, int steps) {
    return new Shortening(this::play).of(Schedule.of(seed, steps, Actions.ALL)).inWords();
  }

  Result play(Schedule schedule) {
    Temper temper = schedule.temper();
    World world = new World(stage, desk, takesBack, temper, schedule.meanwhile());
    ForkRemedy remedy = temper.recovers() ? new Recovers() : new StaysRefused();
    List<Violation> violations = new ArrayList<>();
    try {
      for (Schedule.Step step : schedule.steps()) {
        world.trace().note(step.toString());
        world.drawsFrom(new Chance(step.seed()));
        step.action().perform(world, world.chance());
        world.time().passes(java.time.Duration.ofMillis(1));
      }
      world.drawsFrom(new Chance(schedule.ending()));
      new Healing(world, remedy).heal();
      check(world, Invariants.all(remedy), violations);
    } catch (RuntimeException | ProcessKilled e) {
      violations.add(new Violation("NothingEscapes", String.valueOf(e)));
    }
    violations.forEach(v -> world.trace().note(v.toString()));
    return new Result(
        schedule.seed(),
        world.trace().hash(),
        world.trace().lines(),
        world.trace().faults(),
        world.trace().recoveries(),
        world.trace().written(),
        List.copyOf(violations));
  }

  private static void check(World world, List<Invariant> invariants, List<Violation> violations) {
    for (Invariant invariant : invariants) {
      try {
        invariant
            .violations(world)
            .forEach(detail -> violations.add(new Violation(invariant.name(), detail)));
      } catch (RuntimeException e) {
        violations.add(new Violation(invariant.name(), "cannot even be checked: " + e));
      }
    }
  }

  @Override
  public void close() {
    stage.close();
  }
}
