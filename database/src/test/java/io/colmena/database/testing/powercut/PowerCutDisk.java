package io.colmena.database.testing.powercut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/**
 * A disk in memory for H2, under a scheme of its own, that remembers everything it was asked. From
 * that it tells what it would hold if the power had gone at any moment: what was forced, and any of
 * the rest. So one run of a program gives all the power cuts that it could have met.
 */
public final class PowerCutDisk implements AutoCloseable {
  private static final AtomicInteger DISKS = new AtomicInteger();

  private final String scheme = "cut" + DISKS.incrementAndGet();
  private final FilePath path = new DiskPath(this, scheme + ":/");
  private final Map<String, DiskFile> files = new TreeMap<>();
  private final List<Operation> operations = new ArrayList<>();
  private int created;
  private long read;
  private boolean full;
  private boolean readOnly;

  public PowerCutDisk() {
    FilePath.register(path);
  }

  private PowerCutDisk(Map<String, byte[]> contents) {
    this();
    contents.forEach((name, content) -> {
      DiskFile file = create(renamed(name));
      write(file, 0, content);
      force(file);
    });
  }

  /** File names carry the scheme of their disk. */
  private String renamed(String name) {
    return scheme + name.substring(name.indexOf(':'));
  }

  /** For a JDBC address: {@code jdbc:h2:} and this. */
  public String address(String name) {
    return scheme + ":/" + name;
  }

  /** How much was asked of the disk so far; a power cut may happen after each of these. */
  public synchronized int moments() {
    return operations.size();
  }

  /** How often the disk was forced so far. */
  public synchronized long forces() {
    return operations.stream().filter(Operation.Force.class::isInstance).count();
  }

  /** How many bytes were read from the disk so far. */
  public synchronized long bytesRead() {
    return read;
  }

  /** How many bytes all files hold. */
  public synchronized long bytes() {
    return files.values().stream().mapToLong(DiskFile::length).sum();
  }

  /** The disk as it may be found if the power went at a moment. */
  public synchronized PowerCutDisk afterCutAt(int moment, Survival survival, long seed) {
    return new PowerCutDisk(
        new Remains(survival, new Random(seed)).of(operations.subList(0, moment)));
  }

  String scheme() {
    return scheme;
  }

  synchronized @Nullable DiskFile find(String name) {
    return files.get(name);
  }

  synchronized List<String> names() {
    return List.copyOf(files.keySet());
  }

  synchronized DiskFile create(String name) {
    if (files.containsKey(name)) {
      throw new UncheckedIOException(new FileAlreadyExistsException(name));
    }
    DiskFile file = new DiskFile(++created);
    files.put(name, file);
    operations.add(new Operation.Create(name, file.number()));
    return file;
  }

  synchronized void rename(String from, String to) {
    DiskFile file = files.remove(from);
    if (file == null) {
      throw new UncheckedIOException(new NoSuchFileException(from));
    }
    files.put(to, file);
    operations.add(new Operation.Rename(from, to));
  }

  synchronized void delete(String name) {
    if (files.remove(name) != null) {
      operations.add(new Operation.Delete(name));
    }
  }

  /** While it is full, no file can grow. */
  public synchronized void full(boolean isFull) {
    full = isFull;
  }

  /** As when somebody takes the right to write away, or the system found the disk broken. */
  public synchronized void readOnly(boolean isReadOnly) {
    readOnly = isReadOnly;
  }

  /** Refuses what makes a file that long. */
  synchronized void requireRoomFor(DiskFile file, long length) throws IOException {
    requireWritable();
    if (full && length > file.length()) {
      throw new IOException("No space left on device");
    }
  }

  synchronized void requireWritable() throws IOException {
    if (readOnly) {
      throw new IOException("Read-only file system");
    }
  }

  synchronized int read(DiskFile file, ByteBuffer into, long position) {
    int bytes = file.read(into, position);
    read += Math.max(0, bytes);
    return bytes;
  }

  synchronized void write(DiskFile file, long position, byte[] bytes) {
    file.write(position, bytes);
    operations.add(new Operation.Write(file.number(), position, bytes));
  }

  synchronized void truncate(DiskFile file, long length) {
    file.truncate(length);
    operations.add(new Operation.Truncate(file.number(), length));
  }

  synchronized void force(DiskFile file) {
    operations.add(new Operation.Force(file.number()));
  }

  @Override
  public void close() {
    FilePath.unregister(path);
  }
}
