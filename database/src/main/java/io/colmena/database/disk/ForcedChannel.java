package io.colmena.database.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/**
 * A file whose writes stay in memory until it is forced, and then reach it all together or not at
 * all: they go into the redo log with one fsync, and from there into the file, which is forced only
 * when the log has grown. Who finds a log beside the file finishes what it says.
 *
 * <p>The log is touched only by the process that holds the file's lock.
 */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // it has locks of its own
final class ForcedChannel extends FileBaseDefault {
  /** Of the log, before the file itself is forced and the log begins anew. */
  private static final long MOST_LOG_BYTES = 8L << 20;

  /** Of changes in memory: a long import is forced in pieces. */
  private static final long MOST_UNFORCED_BYTES = 16L << 20;

  /** The database writes its header over and over at the beginning, after what it points to. */
  private static final long HEADER_BYTES = 2L * Changes.PAGE;

  private final FileChannel file;
  private final FilePath logPath;
  private final ReentrantLock forcing = new ReentrantLock();
  private final Object state = new Object();
  private Changes unforced;
  private @Nullable Changes beingForced;
  private volatile @Nullable RedoLog log;
  private volatile boolean broken;

  ForcedChannel(FileChannel file, FilePath logPath) throws IOException {
    this.file = file;
    this.logPath = logPath;
    this.unforced = new Changes(file.size());
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    FileLock lock = file.tryLock(position, size, shared);
    if (lock != null) {
      recover();
    }
    return lock;
  }

  private void recover() throws IOException {
    RedoLog opened = new RedoLog(logPath.open("rw"));
    for (Changes changes : opened.read()) {
      RedoLog.apply(changes, file);
    }
    file.force(true);
    synchronized (state) {
      unforced = new Changes(file.size());
      log = opened;
    }
  }

  @Override
  public long size() {
    synchronized (state) {
      return unforced.size();
    }
  }

  @Override
  public int read(ByteBuffer into, long position) throws IOException {
    int read = 0;
    while (into.hasRemaining() && position + read < size()) {
      read += readInPage(into, position + read);
    }
    return read == 0 && into.hasRemaining() ? -1 : read;
  }

  private int readInPage(ByteBuffer into, long position) throws IOException {
    byte[] page = page(position / Changes.PAGE);
    int at = (int) (position % Changes.PAGE);
    long rest = Math.min(Changes.PAGE - at, size() - position);
    int bytes = (int) Math.min(into.remaining(), rest);
    into.put(page, at, bytes);
    return bytes;
  }

  private byte[] page(long number) throws IOException {
    long kept;
    synchronized (state) {
      byte[] page = unforced.find(number);
      kept = unforced.kept();
      if (page == null && beingForced != null && number * Changes.PAGE < kept) {
        page = beingForced.find(number);
        kept = Math.min(kept, beingForced.kept());
      }
      if (page != null) {
        return page;
      }
    }
    return stored(number, kept);
  }

  private byte[] stored(long number, long kept) throws IOException {
    ByteBuffer page = ByteBuffer.allocate(Changes.PAGE);
    long at = number * Changes.PAGE;
    page.limit(Math.clamp(kept - at, 0, Changes.PAGE));
    while (page.hasRemaining() && file.read(page, at + page.position()) > 0) {
      // until all is there
    }
    return page.array();
  }

  @Override
  public int write(ByteBuffer from, long position) throws IOException {
    requireSound();
    if (position >= HEADER_BYTES && unforcedBytes() > MOST_UNFORCED_BYTES) {
      force(false);
    }
    int bytes = from.remaining();
    for (long at = position; from.hasRemaining(); at = (at / Changes.PAGE + 1) * Changes.PAGE) {
      long number = at / Changes.PAGE;
      boolean whole = at % Changes.PAGE == 0 && from.remaining() >= Changes.PAGE;
      byte[] page = whole ? new byte[Changes.PAGE] : page(number).clone();
      synchronized (state) {
        unforced.pages().put(number, page);
        unforced.write(at, from);
      }
    }
    return bytes;
  }

  private long unforcedBytes() {
    synchronized (state) {
      return unforced.bytes();
    }
  }

  @Override
  protected void implTruncate(long length) throws IOException {
    requireSound();
    synchronized (state) {
      unforced.truncate(length);
    }
  }

  @Override
  public void force(boolean metaData) throws IOException {
    forcing.lock();
    try {
      requireSound();
      forceChanges();
    } finally {
      forcing.unlock();
    }
  }

  private void forceChanges() throws IOException {
    RedoLog redo = log;
    Changes changes;
    synchronized (state) {
      changes = unforced;
      if (redo == null || changes.isEmpty(file.size())) {
        return;
      }
      beingForced = changes;
      unforced = new Changes(changes.size());
    }
    log(redo, changes);
    try {
      redo.force();
      RedoLog.apply(changes, file);
      synchronized (state) {
        beingForced = null;
      }
      if (redo.bytes() > MOST_LOG_BYTES) {
        file.force(true);
        redo.restart();
      }
    } catch (IOException e) {
      broken = true; // what a failed fsync left behind, nobody knows
      throw e;
    }
  }

  /** A log that has no room on the disk is as it was, and may be written once there is some. */
  private void log(RedoLog redo, Changes changes) throws IOException {
    try {
      redo.append(changes);
    } catch (IOException e) {
      synchronized (state) {
        changes.add(unforced);
        unforced = changes;
        beingForced = null;
      }
      throw e;
    }
  }

  private void requireSound() throws IOException {
    if (broken) {
      throw new IOException("the disk failed before");
    }
  }

  @Override
  protected void implCloseChannel() throws IOException {
    RedoLog redo = log;
    try (file) {
      if (redo != null && !broken) {
        force(true);
        file.force(true);
        redo.close();
        logPath.delete();
      }
    }
  }
}
