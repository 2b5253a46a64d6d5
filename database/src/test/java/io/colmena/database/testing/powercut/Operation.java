package io.colmena.database.testing.powercut;

/** What was asked of the disk, in the order in which it was asked. */
sealed interface Operation {
  /** What happens to names: it reaches the disk in order. */
  sealed interface Naming extends Operation {}

  /** What happens inside a file: it reaches the disk in any order until it is forced. */
  sealed interface Change extends Operation {
    int file();
  }

  record Create(String name, int file) implements Naming {}

  record Rename(String name, String to) implements Naming {}

  record Delete(String name) implements Naming {}

  /**
   * @param bytes a copy of its own
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares or changes them
  record Write(int file, long position, byte[] bytes) implements Change {
    long end() {
      return position + bytes.length;
    }
  }

  record Truncate(int file, long length) implements Change {}

  record Force(int file) implements Operation {}
}
