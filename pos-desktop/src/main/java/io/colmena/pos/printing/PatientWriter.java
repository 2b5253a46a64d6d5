package io.colmena.pos.printing;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a device in a thread of its own: a system call to a printer without paper may never
 * return. While one has not, nothing else is sent, or the printer would print both when it wakes
 * up.
 */
final class PatientWriter {
  private final Duration patience;
  private @Nullable Thread stuck;

  /** Opens, writes and closes. */
  @FunctionalInterface
  interface Work {
    void run() throws PrintFailure;
  }

  PatientWriter(Duration patience) {
    this.patience = patience;
  }

  void run(String device, Work work) throws PrintFailure {
    if (stuck != null && stuck.isAlive()) {
      throw new PrintFailure(
          PrintFault.BUSY, device + " has not taken the receipt before this one", null);
    }
    FutureTask<@Nullable Void> task =
        new FutureTask<>(() -> {
          work.run();
          return null;
        });
    Thread writer = Thread.ofPlatform().daemon().name("receipt-printer").start(task);
    try {
      task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      stuck = writer;
      throw new PrintFailure(PrintFault.BROKE_OFF, device + " takes no more", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PrintFailure(PrintFault.BROKE_OFF, "the till is being closed", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof PrintFailure failure
          ? failure
          : new PrintFailure(PrintFault.BROKE_OFF, device + ": " + e.getCause(), e);
    }
  }
}
