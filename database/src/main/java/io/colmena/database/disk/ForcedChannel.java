package io.colmena.database.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/**
 * A file whose writes stay in memory until a state of it is kept, and then reach it all together or
 * not at all: they go into the redo log with one fsync, and from there into the file, which is
 * forced only when the log has grown. Who finds a log beside the file finishes what it says.
 *
 * <p>Which state is kept says who runs the database, by {@link #markState}, at a moment when
 * nothing changes: H2 also forces its file while transactions are half written down.
 *
 * <p>The log is touched only by the process that holds the file's lock.
 *
 * <p>While the file is being copied it stays as it was: what is forced meanwhile is in the log, and
 * reaches the file when the copy is done.
 */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // it has locks of its own
final class ForcedChannel extends FileBaseDefault {
  /** Of the log, before the file itself is forced and the log begins anew. */
  private static final long MOST_LOG_BYTES = 32L << 20;

  /**
   * Of changes in memory, when one statement changes more than is reasonable: what is forced then
   * may be in the middle of it.
   */
  private static final long MOST_UNFORCED_BYTES = 512L << 20;

  /** Of what waits in memory for the end of a copy; then whoever forces waits too. */
  private static final long MOST_WAITING_BYTES = 64L << 20;

  private static final int COPIED_AT_ONCE = 1 << 20;

  /** The database writes its header over and over at the beginning, after what it points to. */
  private static final long HEADER_BYTES = 2L * Changes.PAGE;

  private final FileChannel file;
  private final FilePath logPath;
  private final FormerFile former;
  private final OpenFiles.Place place;
  private final ReentrantLock forcing = new ReentrantLock();
  private final Condition copied = forcing.newCondition();
  private final Object state = new Object();
  private Changes unforced;

  /** What is to be forced next. */
  private @Nullable Changes marked;

  private @Nullable Changes beingForced;
  private volatile @Nullable RedoLog log;
  private volatile boolean broken;
  private boolean copying;

  ForcedChannel(FileChannel file, FilePath logPath, FormerFile former, OpenFiles.Place place)
      throws IOException {
    this.file = file;
    this.logPath = logPath;
    this.former = former;
    this.place = place;
    this.unforced = new Changes(file.size());
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    FileLock lock = file.tryLock(position, size, shared);
    if (lock != null) {
      recover();
      place.take(this);
    }
    return lock;
  }

  private void recover() throws IOException {
    RedoLog opened = new RedoLog(logPath.open("rw"));
    if (former.putBack(file)) {
      opened.discard();
    }
    for (Changes changes : opened.read()) {
      apply(changes);
    }
    file.force(true);
    former.forget();
    synchronized (state) {
      unforced = new Changes(file.size());
      log = opened;
    }
  }

  private void apply(Changes changes) throws IOException {
    RedoLog.apply(changes, file);
    NewestChunk newest = NewestChunk.in(changes);
    if (newest != null) {
      newest.putIntoHeader(file);
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
    long kept = Long.MAX_VALUE;
    synchronized (state) {
      for (Changes layer : Arrays.asList(unforced, marked, beingForced)) {
        if (layer != null && number * Changes.PAGE < kept) {
          byte[] page = layer.find(number);
          if (page != null) {
            return Changes.cut(page, kept - number * Changes.PAGE);
          }
          kept = Math.min(kept, layer.kept());
        }
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
      markState();
      forceState();
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

  long unforcedBytes() {
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

  /** The file as it is written now is the state to force, and to find after a crash. */
  void markState() {
    synchronized (state) {
      marked = marked == null ? unforced : marked.followedBy(unforced);
      unforced = new Changes(unforced.size());
    }
  }

  /** H2 orders its writes by this. Here they need no order: a state is there whole or not. */
  @Override
  public void force(boolean metaData) throws IOException {
    requireSound();
  }

  /** Returns when the state that was marked last is on the disk. */
  void forceState() throws IOException {
    forcing.lock();
    try {
      while (copying && waitingBytes() > MOST_WAITING_BYTES) {
        copied.awaitUninterruptibly();
      }
      requireSound();
      forceChanges();
    } finally {
      forcing.unlock();
    }
  }

  private long waitingBytes() {
    synchronized (state) {
      return beingForced == null ? 0 : beingForced.bytes();
    }
  }

  private void forceChanges() throws IOException {
    RedoLog redo = log;
    Changes changes;
    Changes waiting;
    synchronized (state) {
      changes = marked;
      waiting = beingForced;
      if (redo == null || changes == null) {
        return;
      }
      marked = null;
      if (changes.isEmpty(waiting == null ? file.size() : waiting.size())) {
        return;
      }
      beingForced = waiting == null ? changes : waiting.followedBy(changes);
    }
    log(redo, changes, waiting);
    try {
      redo.force();
    } catch (IOException e) {
      broken = true; // what a failed fsync left behind, nobody knows
      throw e;
    }
    if (!copying) {
      bringIntoFile(redo);
    }
  }

  /** A log that has no room on the disk is as it was, and may be written once there is some. */
  private void log(RedoLog redo, Changes changes, @Nullable Changes waiting) throws IOException {
    try {
      redo.append(changes);
    } catch (IOException e) {
      synchronized (state) {
        marked = marked == null ? changes : changes.followedBy(marked);
        beingForced = waiting;
      }
      throw e;
    }
  }

  private void bringIntoFile(RedoLog redo) throws IOException {
    Changes changes = beingForced;
    try {
      if (changes != null) {
        apply(changes);
        synchronized (state) {
          beingForced = null;
        }
      }
      if (redo.bytes() > MOST_LOG_BYTES) {
        file.force(true);
        redo.restart();
      }
    } catch (IOException e) {
      broken = true; // the log has all of it
      throw e;
    }
  }

  /** Keeps the file as it is now, forced, until {@link #forgetFormer}: a crash goes back to it. */
  void keepFormer() throws IOException {
    former.keep(this);
  }

  void forgetFormer() throws IOException {
    former.forget();
  }

  /**
   * Writes the file as it is now, forced; whoever works on it goes on meanwhile. Nobody may read it
   * by another way: closing that would let go of this process's lock on the file.
   */
  void copyTo(WritableByteChannel target) throws IOException {
    long size = beginCopying();
    try {
      ByteBuffer bytes = ByteBuffer.allocate(COPIED_AT_ONCE);
      for (long at = 0; at < size; at += bytes.limit()) {
        if (file.read(bytes.clear(), at) <= 0) {
          throw new IOException("the file ends before its end");
        }
        bytes.flip();
        while (bytes.hasRemaining()) {
          target.write(bytes);
        }
      }
    } finally {
      endCopying();
    }
  }

  private long beginCopying() throws IOException {
    forcing.lock();
    try {
      if (copying || log == null) {
        throw new IOException(copying ? "it is being copied already" : "it is not open");
      }
      forceState();
      copying = true;
      return file.size();
    } finally {
      forcing.unlock();
    }
  }

  private void endCopying() throws IOException {
    forcing.lock();
    try {
      RedoLog redo = log;
      if (!copying || redo == null) {
        throw new IOException("it was closed while it was copied");
      }
      copying = false;
      copied.signalAll();
      bringIntoFile(redo);
    } finally {
      forcing.unlock();
    }
  }

  private void requireSound() throws IOException {
    if (broken) {
      throw new IOException("the disk failed before");
    }
  }

  @Override
  protected void implCloseChannel() throws IOException {
    place.leave(this);
    RedoLog redo = log;
    try (file) {
      if (redo != null && !broken) {
        forceAll(redo);
        file.force(true);
        redo.close();
        logPath.delete();
      }
    }
  }

  /** A copy that is being made ends here, as one that cannot be used. */
  private void forceAll(RedoLog redo) throws IOException {
    forcing.lock();
    try {
      copying = false;
      copied.signalAll();
      markState();
      forceChanges();
      bringIntoFile(redo);
    } finally {
      forcing.unlock();
    }
  }
}
