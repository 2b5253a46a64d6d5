package io.colmena.database.testing.powercut;

import io.colmena.database.testing.powercut.Operation.Change;
import io.colmena.database.testing.powercut.Operation.Create;
import io.colmena.database.testing.powercut.Operation.Delete;
import io.colmena.database.testing.powercut.Operation.Force;
import io.colmena.database.testing.powercut.Operation.Naming;
import io.colmena.database.testing.powercut.Operation.Rename;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Works out what a disk holds after a power cut. Names are those of a journalling file system:
 * creating, renaming and deleting happen in order, and a force makes all that came before it last.
 */
final class Remains {
  private final Survival survival;
  private final Random random;

  Remains(Survival survival, Random random) {
    this.survival = survival;
    this.random = random;
  }

  Map<String, byte[]> of(List<Operation> operations) {
    Map<Integer, FileRemains> files = new HashMap<>();
    for (Operation operation : operations) {
      switch (operation) {
        case Change change -> file(files, change.file()).changed(change);
        case Force force -> file(files, force.file()).forced();
        case Naming _ -> {
          // names are gathered below
        }
      }
    }
    Map<String, byte[]> contents = new TreeMap<>();
    names(operations)
        .forEach((name, file) -> contents.put(name, file(files, file).after(survival, random)));
    return contents;
  }

  private static FileRemains file(Map<Integer, FileRemains> files, int number) {
    return files.computeIfAbsent(number, _ -> new FileRemains());
  }

  private Map<String, Integer> names(List<Operation> operations) {
    Map<String, Integer> names = new TreeMap<>();
    for (Operation operation : operations.subList(0, howManyLast(operations))) {
      switch (operation) {
        case Create create -> names.put(create.name(), create.file());
        case Rename rename -> names.put(rename.to(), names.remove(rename.name()));
        case Delete delete -> names.remove(delete.name());
        case Change _, Force _ -> {
          // not about names
        }
      }
    }
    return names;
  }

  /** Up to which operation creating, renaming and deleting have reached the disk. */
  private int howManyLast(List<Operation> operations) {
    int forced = operations.size();
    while (forced > 0 && !(operations.get(forced - 1) instanceof Force)) {
      forced--;
    }
    return switch (survival) {
      case NOTHING -> forced;
      case EVERYTHING -> operations.size();
      default -> forced + random.nextInt(operations.size() - forced + 1);
    };
  }
}
