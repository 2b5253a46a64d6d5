package io.colmena.launcher.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was started and with which Java, as the script {@code colmena} tells it by system
 * properties.
 *
 * @param home the folder of this installation, with the till's options
 * @param java the program that runs it
 * @param classPath its jars
 */
record Installation(Path home, Path java, String classPath) {
  /** The script's words for {@link #home} and for where the start cache belongs. */
  private static final String HOME = "colmena.home";

  private static final String CACHE = "colmena.start-cache";

  /** Nothing where the script has not started this program. */
  static Optional<Installation> running() {
    return property(HOME)
        .map(home ->
            new Installation(
                home,
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
  }

  /** Where the script looks for the start cache, or nothing where it does not. */
  static Optional<Path> cache() {
    return property(CACHE);
  }

  /** What all that the cache depends on is like now; another JDK or another build says more. */
  String state() throws IOException {
    List<String> state = new ArrayList<>();
    state.add(System.getProperty("java.home") + " " + Runtime.version());
    state.add(Files.readString(options()));
    Pattern separator = Pattern.compile(File.pathSeparator, Pattern.LITERAL);
    for (String jar : separator.splitAsStream(classPath).toList()) {
      Path file = Path.of(jar);
      state.add(jar + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis());
    }
    return String.join("\n", state);
  }

  /** How a till is started, up to its class path. */
  Path options() {
    return home.resolve("till.options");
  }

  private static Optional<Path> property(String name) {
    @Nullable String value = System.getProperty(name);
    return Optional.ofNullable(value).map(Path::of);
  }
}
