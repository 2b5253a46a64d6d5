package io.colmena.database.testing.powercut;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import org.h2.store.fs.FakeFileChannel;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/** An open file of the disk. */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // the file has its own lock
final class DiskChannel extends FileBaseDefault {
  private final PowerCutDisk disk;
  private final DiskFile file;

  DiskChannel(PowerCutDisk disk, DiskFile file) {
    this.disk = disk;
    this.file = file;
  }

  @Override
  public long size() {
    return file.length();
  }

  @Override
  public int read(ByteBuffer into, long position) {
    return disk.read(file, into, position);
  }

  @Override
  public int write(ByteBuffer from, long position) throws IOException {
    disk.requireRoomFor(file, position + from.remaining());
    byte[] bytes = new byte[from.remaining()];
    from.get(bytes);
    disk.write(file, position, bytes);
    return bytes.length;
  }

  @Override
  protected void implTruncate(long length) throws IOException {
    disk.requireWritable();
    disk.truncate(file, length);
  }

  @Override
  public void force(boolean metaData) {
    disk.force(file);
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) {
    if (!file.lock()) {
      return null;
    }
    return new FileLock(FakeFileChannel.INSTANCE, position, size, shared) {
      @Override
      public boolean isValid() {
        return true;
      }

      @Override
      public void release() {
        file.unlock();
      }
    };
  }
}
