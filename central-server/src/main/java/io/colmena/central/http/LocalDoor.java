package io.colmena.central.http;

import io.colmena.foundation.security.RandomCodes;
import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * How {@code colmena admin} reaches a centre that is running on the same machine: a secret that
 * lives as long as the process, in a file that only its owner can read. Whoever can read the
 * centre's data folder could open its database too, so this gives nobody more than they have.
 */
public final class LocalDoor implements AutoCloseable {
  private static final String FILE = "centre.local";

  private final Path file;
  private final String secret;

  public LocalDoor(Path dataFolder, RandomCodes codes) {
    this.file = dataFolder.resolve(FILE);
    this.secret = codes.secret();
  }

  /** What the file says. */
  public record Key(URI url, String secret) {
    @Override
    public String toString() {
      return "Key[url=" + url + ", secret=********]";
    }
  }

  /** Leaves the key where the command finds it. */
  void open(URI url) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(file);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, Json.write(new Key(url, secret)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + file + " cannot be written", e);
    }
  }

  boolean opens(String token, String address) {
    try {
      return MessageDigest.isEqual(
              token.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8))
          && isOurs(InetAddress.getByName(address));
    } catch (UnknownHostException _) {
      return false;
    }
  }

  private static boolean isOurs(InetAddress address) {
    return address.isLoopbackAddress();
  }

  /** The key of a centre that is running, or was when its machine went down. */
  public static Optional<Key> find(Path dataFolder) {
    try {
      return Optional.of(
          Json.read(Files.readString(dataFolder.resolve(FILE), StandardCharsets.UTF_8), Key.class));
    } catch (IOException | MalformedJson _) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + file + " cannot be deleted", e);
    }
  }
}
