package io.colmena.foundation.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Asks for a password on the terminal, twice and unseen, or takes it from standard input. */
public final class PasswordInput {
  @Option(
      names = "--password-stdin",
      description = "take the password from the first line of standard input instead of asking")
  private boolean fromStandardInput;

  /**
   * @throws IOException if there is no terminal, no line, or the two entries differ
   */
  public char[] read() throws IOException {
    if (fromStandardInput) {
      return fromStandardInput();
    }
    Console console =
        Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .orElseThrow(() ->
                new IOException(
                    "there is no terminal to ask for a password: use --password-stdin"));
    char[] first = console.readPassword("Password: ");
    char[] second = console.readPassword("Again: ");
    if (first == null || second == null || !Arrays.equals(first, second)) {
      throw new IOException("the two passwords differ");
    }
    return first;
  }

  private static char[] fromStandardInput() throws IOException {
    // Not closed: standard input belongs to the process.
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    if (line == null) {
      throw new IOException("standard input held no password");
    }
    return line.toCharArray();
  }
}
