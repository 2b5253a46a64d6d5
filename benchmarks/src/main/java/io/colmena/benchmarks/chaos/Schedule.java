package io.colmena.benchmarks.chaos;

import java.util.ArrayList;
import java.util.List;

/**
 * What will happen in a world, step by step, all drawn from the seed before anything happens.
 *
 * @param ending from which the healing draws
 */
record Schedule(long seed, Temper temper, List<Step> steps, List<Action> meanwhile, long ending) {

  /**
   * @param seed from which the action draws
   */
  record Step(int number, Action action, long seed) {
    @Override
    public String toString() {
      return number + " " + action.name();
    }
  }

  Schedule {
    steps = List.copyOf(steps);
  }

  /**
   * Each seed goes without some of the actions and does some of them more: what happens seldom
   * beside everything happens often beside little ("swarm testing", Groce et al. 2012).
   */
  static Schedule of(long seed, int length, List<Action> all) {
    Chance chance = new Chance(seed);
    Temper temper = Temper.of(chance);
    List<Action> chosen = new ArrayList<>();
    for (Action action : all) {
      if (!chance.percent(25) || action.weight() >= 20) {
        chosen.add(chance.percent(20) ? action.oftener() : action);
      }
    }
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i <= length; i++) {
      steps.add(new Step(i, chance.weighted(chosen, Action::weight), chance.seed()));
    }
    return new Schedule(seed, temper, steps, List.copyOf(chosen), chance.seed());
  }

  Schedule only(List<Step> some) {
    return new Schedule(seed, temper, some, meanwhile, ending);
  }

  /** Without interruptions, which is easier to understand if it fails all the same. */
  Schedule quieter() {
    return new Schedule(seed, temper.quiet(), steps, meanwhile, ending);
  }
}
