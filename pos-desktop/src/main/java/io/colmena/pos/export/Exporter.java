package io.colmena.pos.export;

import io.colmena.pos.export.ExportResult.Fault;
import io.colmena.pos.export.ExportResult.NotSaved;
import io.colmena.pos.export.ExportResult.Saved;
import io.colmena.tables.Cell;
import io.colmena.tables.Rows;
import io.colmena.tables.Table;
import io.colmena.tables.TooLong;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves tables, and what else people want as a file. A file is there whole or not at all. */
public final class Exporter {
  private static final Logger LOG = LoggerFactory.getLogger(Exporter.class);

  private final Opener opener;

  /** Where bytes go to; a test's disk may be full. */
  @FunctionalInterface
  interface Opener {
    OutputStream open(Path file) throws IOException;
  }

  /** What becomes a file. */
  @FunctionalInterface
  public interface Content {
    /**
     * @return how many rows, or whatever it has many of, were written
     * @throws Stop if nobody wants it any more
     */
    long write(OutputStream out) throws IOException;
  }

  /** Whoever waits for a file wants it no more. */
  public static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  public Exporter() {
    this(Files::newOutputStream);
  }

  Exporter(Opener opener) {
    this.opener = opener;
  }

  /**
   * @param file replaced if it is there
   * @param goOn told how many rows are written, and whether to write more
   */
  public ExportResult save(Table table, TableFile kind, Path file, LongPredicate goOn) {
    Counted counted = new Counted(table.rows(), goOn);
    Table watched =
        new Table(table.title(), table.about(), table.columns(), counted, table.totals());
    return save(
        out -> {
          kind.writer().write(watched, out);
          return counted.rows;
        },
        file);
  }

  /**
   * @param file replaced if it is there
   */
  public ExportResult save(Content content, Path file) {
    Path whole = file.toAbsolutePath();
    Path part;
    try {
      part = beside(whole);
    } catch (AccessDeniedException e) {
      return failed(Fault.NOT_ALLOWED, e);
    } catch (IOException e) {
      return failed(Fault.NO_SUCH_PLACE, e);
    }
    try {
      return save(content, part, whole);
    } catch (Stop _) {
      return new ExportResult.Stopped();
    } finally {
      remove(part);
    }
  }

  private static Path beside(Path whole) throws IOException {
    Path folder = whole.getParent();
    if (folder == null || Files.isDirectory(whole)) {
      throw new IOException(whole + " is no name of a file");
    }
    Files.createDirectories(folder);
    return Files.createTempFile(folder, "colmena-", ".part");
  }

  private ExportResult save(Content content, Path part, Path whole) {
    long rows;
    try (OutputStream out = new BufferedOutputStream(opener.open(part))) {
      rows = content.write(out);
    } catch (TooLong e) {
      return failed(Fault.TOO_LONG, e);
    } catch (IOException | UncheckedIOException e) {
      return failed(Fault.DISK, e);
    }
    try {
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      return failed(Fault.IN_USE, e);
    }
    return new Saved(whole, rows);
  }

  private static ExportResult failed(Fault fault, Exception why) {
    LOG.warn("a table could not be saved: {}, {}", fault, why.toString());
    return new NotSaved(fault);
  }

  private static void remove(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      LOG.warn("{} stays", part, e);
    }
  }

  private static final class Counted implements Rows {
    private final Rows source;
    private final LongPredicate goOn;
    private long rows;

    private Counted(Rows source, LongPredicate goOn) {
      this.source = source;
      this.goOn = goOn;
    }

    @Override
    public void each(Consumer<List<Cell>> to) {
      source.each(row -> {
        if (!goOn.test(rows)) {
          throw new Stop();
        }
        to.accept(row);
        rows++;
      });
    }
  }
}
