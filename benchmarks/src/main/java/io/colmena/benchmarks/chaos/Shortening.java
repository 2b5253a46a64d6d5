package io.colmena.benchmarks.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Leaves out of a schedule that fails whatever it fails without (delta debugging, Zeller and
 * Hildebrandt 2002).
 */
final class Shortening {
  /** Enough for a hundred steps, and bounded whatever the schedule. */
  private static final int MOST_RUNS = 400;

  private final Function<Schedule, Chaos.Result> play;
  private int runs;

  Shortening(Function<Schedule, Chaos.Result> play) {
    this.play = play;
  }

  /**
   * @param violations with which the short schedule ends
   */
  record Shortest(Schedule schedule, List<Chaos.Violation> violations) {
    List<String> inWords() {
      List<String> words = new ArrayList<>();
      schedule.steps().forEach(step -> words.add(step.toString()));
      violations.forEach(v -> words.add(v.invariant() + ": " + v.detail()));
      return words;
    }
  }

  /**
   * @throws IllegalArgumentException if the schedule does not fail
   */
  Shortest of(Schedule schedule) {
    Chaos.Result whole = play.apply(schedule);
    if (whole.isGood()) {
      throw new IllegalArgumentException("seed " + schedule.seed() + " does not fail");
    }
    Set<String> failure = broken(whole);
    Schedule shorter = fails(schedule.quieter(), failure) ? schedule.quieter() : schedule;
    int parts = 2;
    while (shorter.steps().size() > 1 && runs < MOST_RUNS) {
      Schedule less = withoutOnePart(shorter, parts, failure);
      if (less.steps().size() < shorter.steps().size()) {
        shorter = less;
        parts = Math.max(2, parts - 1);
      } else if (parts >= shorter.steps().size()) {
        break;
      } else {
        parts = Math.min(shorter.steps().size(), parts * 2);
      }
    }
    return new Shortest(shorter, play.apply(shorter).violations());
  }

  private Schedule withoutOnePart(Schedule schedule, int parts, Set<String> failure) {
    List<Schedule.Step> steps = schedule.steps();
    for (int part = 0; part < parts && runs < MOST_RUNS; part++) {
      int from = steps.size() * part / parts;
      int to = steps.size() * (part + 1) / parts;
      List<Schedule.Step> rest = new ArrayList<>(steps.subList(0, from));
      rest.addAll(steps.subList(to, steps.size()));
      Schedule less = schedule.only(rest);
      if (fails(less, failure)) {
        return less;
      }
    }
    return schedule;
  }

  /** In the same way: at least one of the same invariants is broken. */
  private boolean fails(Schedule schedule, Set<String> failure) {
    runs++;
    return broken(play.apply(schedule)).stream().anyMatch(failure::contains);
  }

  private static Set<String> broken(Chaos.Result result) {
    return result.violations().stream().map(Chaos.Violation::invariant).collect(Collectors.toSet());
  }
}
