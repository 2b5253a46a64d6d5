package io.colmena.database.disk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The database files that this process holds open, by name. */
final class OpenFiles {
  private final Map<String, ForcedChannel> channels = new ConcurrentHashMap<>();

  @Nullable ForcedChannel find(String name) {
    return channels.get(name);
  }

  Place place(String name) {
    return new Place(name);
  }

  /** Where a channel stands from when it has the file's lock until it is closed. */
  final class Place {
    private final String name;

    private Place(String name) {
      this.name = name;
    }

    void take(ForcedChannel channel) {
      channels.put(name, channel);
    }

    void leave(ForcedChannel channel) {
      channels.remove(name, channel);
    }
  }
}
