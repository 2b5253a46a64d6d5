package io.colmena.database.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The file system under H2. H2 forces its file only when told to, reuses space before that, and
 * takes a half-written chunk for a whole one; a power cut could therefore lose more than the last
 * moments. On this file system the file is only ever found in the state that was marked last and
 * forced.
 *
 * <p>H2 makes instances itself, so the class and its constructor are public.
 */
public final class ForcedFileSystem extends FilePathWrapper {
  private static final String SCHEME = "forced";
  private static final String DATABASE = ".mv.db";
  private static final String LOG = "-log";
  private static final String FORMER = "-before";

  /** H2 makes and keeps the instances, so what they share can only be here. */
  private static final OpenFiles OPEN = new OpenFiles();

  /** Makes the scheme known to H2. */
  public static void register() {
    FilePath.register(new ForcedFileSystem());
  }

  /** The name of a file on this file system. */
  public static String name(String file) {
    return SCHEME + ":" + file;
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  private boolean isDatabase() {
    return name.endsWith(DATABASE);
  }

  private FilePath log() {
    return FilePath.get(getBase().name + LOG);
  }

  private FormerFile former() {
    return new FormerFile(FilePath.get(getBase().name + FORMER));
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel file = super.open(mode);
    return isDatabase() && !mode.equals("r")
        ? new ForcedChannel(file, log(), former(), OPEN.place(name))
        : file;
  }

  /** Whether it is this file system's. */
  public static boolean isName(String name) {
    return name.startsWith(SCHEME + ":");
  }

  /**
   * The file as it is written now is what {@link #force} is to keep. To be called while nothing
   * changes in the database, and all that did change is written.
   *
   * @throws IOException if it is not open in this process
   */
  public static void markState(String name) throws IOException {
    opened(name).markState();
  }

  /** Returns when the state that was marked last is on the disk. */
  public static void force(String name) throws IOException {
    opened(name).forceState();
  }

  /** What was written since a state was marked, in bytes of memory; none of a file not open. */
  public static long unmarkedBytes(String name) {
    ForcedChannel open = OPEN.find(name);
    return open == null ? 0 : open.unforcedBytes();
  }

  /**
   * Writes a database's file as it was last forced, while it is open in this process.
   *
   * @throws IOException also if it is not open, or is closed meanwhile
   */
  public static void copy(String name, WritableByteChannel target) throws IOException {
    opened(name).copyTo(target);
  }

  /**
   * Keeps a database's file as it is now, until {@link #forgetFormer}: who opens it after a crash
   * finds it as it was.
   *
   * @throws IOException if it is not open in this process, or there is no room
   */
  public static void keepFormer(String name) throws IOException {
    opened(name).keepFormer();
  }

  /** What was done since {@link #keepFormer} is done for good. */
  public static void forgetFormer(String name) throws IOException {
    opened(name).forgetFormer();
  }

  private static ForcedChannel opened(String name) throws IOException {
    ForcedChannel open = OPEN.find(name);
    if (open == null) {
      throw new IOException("the file " + name + " is not open");
    }
    return open;
  }

  @Override
  public void delete() {
    super.delete();
    if (isDatabase()) {
      log().delete();
      former().delete();
    }
  }
}
