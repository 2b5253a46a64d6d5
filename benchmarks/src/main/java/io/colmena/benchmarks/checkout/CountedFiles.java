package io.colmena.benchmarks.checkout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files of H2, at addresses such as {@code jdbc:h2:counted:/folder/name}, that count how often they
 * are forced to the disk. The count is static because H2 makes the objects.
 */
public final class CountedFiles extends FilePathWrapper {
  static final String SCHEME = "counted";

  private static final AtomicLong FORCED = new AtomicLong();

  static void register() {
    FilePath.register(new CountedFiles());
  }

  static long forced() {
    return FORCED.get();
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Counted(super.open(mode));
  }

  /** Does everything as the file itself would. */
  private static final class Counted extends FileBaseDefault {
    private final FileChannel file;

    Counted(FileChannel file) {
      this.file = file;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      FORCED.incrementAndGet();
      file.force(metaData);
    }

    @Override
    public synchronized int read(ByteBuffer to, long position) throws IOException {
      return file.read(to, position);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      return file.write(from, position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
