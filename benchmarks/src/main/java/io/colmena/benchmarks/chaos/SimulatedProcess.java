package io.colmena.benchmarks.chaos;

import io.colmena.pos.sync.SyncProcess;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One life of a program, from its start until it is killed. What is started again is another one.
 */
final class SimulatedProcess implements SyncProcess {
  private final String host;
  private final int number;
  private final Map<String, SimulatedProcess> holders;
  private final SimulatedDatabase database;
  private boolean alive = true;
  private int pointsLeft;
  private boolean takesThePowerAlong;
  private int entered;
  private int frames;
  private int connections;
  private int names;
  private Runnable beforeCommits = () -> {};

  /**
   * @param host the machine it runs on; processes of one machine can tell if the other lives
   * @param number unique in the simulation
   * @param holders the process table: who holds or held a lease, by the holder's name
   */
  SimulatedProcess(
      String host, int number, Map<String, SimulatedProcess> holders, SimulatedDatabase database) {
    this.host = host;
    this.number = number;
    this.holders = holders;
    this.database = database;
  }

  boolean isAlive() {
    return alive;
  }

  /** Nothing of it is on the stack, so it can be asked to do something. */
  boolean isFree() {
    return alive && entered == 0;
  }

  void kill() {
    alive = false;
  }

  /** Arms the process to die at the n-th point from now: a statement, or a commit's either side. */
  void diesAtPoint(int n, boolean withThePower) {
    pointsLeft = n;
    takesThePowerAlong = withThePower;
  }

  boolean isArmed() {
    return pointsLeft > 0;
  }

  void disarm() {
    pointsLeft = 0;
    takesThePowerAlong = false;
  }

  /** Passed before each statement and on both sides of each commit. */
  void point() {
    if (alive && pointsLeft > 0) {
      pointsLeft--;
      if (pointsLeft == 0) {
        alive = false;
        if (takesThePowerAlong) {
          database.powerGoes();
        }
      }
    }
    requireAlive();
  }

  void requireAlive() {
    if (!alive) {
      throw new ProcessKilled(this);
    }
  }

  /** For whoever must know what there was before somebody removes it. */
  void beforeCommits(Runnable look) {
    beforeCommits = look;
  }

  void commits() {
    beforeCommits.run();
  }

  void connected() {
    connections++;
  }

  void disconnected() {
    connections--;
  }

  boolean isInTransaction() {
    return connections > 0;
  }

  SimulatedDatabase database() {
    return database;
  }

  /** Some of its work has not come to its end, so another life must not take its place yet. */
  boolean isOnTheStack() {
    return frames > 0;
  }

  void enter() {
    entered++;
    frames++;
  }

  void leave() {
    entered--;
    frames--;
  }

  /** While it waits for the network its other threads work. */
  <T> T waits(Supplier<T> meanwhile) {
    int before = entered;
    entered = 0;
    T answer;
    try {
      answer = meanwhile.get();
    } finally {
      entered = before;
    }
    requireAlive();
    return answer;
  }

  @Override
  public String newRun() {
    names++;
    return "run-" + number + "-" + names;
  }

  @Override
  public String newHolder() {
    names++;
    String holder = host + "|" + number + "|0|" + names;
    holders.put(holder, this);
    return holder;
  }

  @Override
  public boolean isDead(String holder) {
    SimulatedProcess other = holders.get(holder);
    return other != null && other.host.equals(host) && !other.alive;
  }

  @Override
  public String toString() {
    return host + "#" + number;
  }
}
