package io.colmena.database.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The file of a backup: a zip that holds the database's file, so that any computer can unpack it.
 *
 * @param entry name of the database's file in it
 */
record BackupFile(Path file, String entry) {
  private static final int BUFFER = 1 << 16;

  /** What writes the database. */
  @FunctionalInterface
  interface Content {
    void writeTo(WritableByteChannel target) throws IOException;
  }

  /** Fast rather than small: while it is written, what is sold waits in memory for the file. */
  static void write(FileChannel target, String entry, Content content) throws IOException {
    OutputStream buffered = new BufferedOutputStream(Channels.newOutputStream(target), BUFFER);
    ZipOutputStream zip = new ZipOutputStream(buffered);
    zip.setLevel(Deflater.BEST_SPEED);
    zip.putNextEntry(new ZipEntry(entry));
    content.writeTo(Channels.newChannel(zip));
    zip.closeEntry();
    zip.finish();
    buffered.flush();
  }

  /** Unpacks the database's file into a folder, forced. */
  void unpack(Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry found = zip.getEntry(entry);
      if (found == null) {
        throw new IOException("it holds no " + entry);
      }
      unpack(zip, found, folder.resolve(entry));
    } catch (ZipException e) {
      throw new IOException("it is no backup, or is damaged: " + e.getMessage(), e);
    }
  }

  private static void unpack(ZipFile zip, ZipEntry found, Path target) throws IOException {
    try (InputStream packed = zip.getInputStream(found);
        CheckedInputStream checked = new CheckedInputStream(packed, new CRC32())) {
      long bytes = Files.copy(checked, target);
      if (bytes != found.getSize() || checked.getChecksum().getValue() != found.getCrc()) {
        throw new IOException("it is damaged: its content is not what was written");
      }
    }
  }
}
