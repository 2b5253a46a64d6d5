package io.colmena.database.backup;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** What an error of the file system means, where its message is only the name of a file. */
final class Reasons {
  private Reasons() {}

  static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException denied ->
          "writing or reading " + denied.getFile() + " is not allowed";
      case NoSuchFileException missing -> "there is no " + missing.getFile();
      case FileSystemException other when other.getReason() != null ->
          other.getFile() + ": " + other.getReason();
      default -> said(e.getMessage());
    };
  }

  private static String said(@Nullable String message) {
    return message == null ? "the disk does not say why" : message;
  }
}
