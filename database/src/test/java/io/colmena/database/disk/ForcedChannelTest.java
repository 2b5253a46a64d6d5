package io.colmena.database.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.database.testing.powercut.PowerCutDisk;
import io.colmena.database.testing.powercut.Survival;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done to a file, in whatever order: it reads as plain bytes would, and after a power
 * cut it is found in a state that was marked, not older than the last that was forced.
 */
class ForcedChannelTest {
  private static final int LIVES = Integer.getInteger("colmena.test.power-cuts", 60) / 3;
  private static final long SEED = 20261122;
  private static final int STEPS = 120;
  private static final int CUTS = 6;
  private static final int MOST_LENGTH = 1_500_000;
  private static final int MOST_WRITTEN = 150_000;

  @BeforeAll
  static void register() {
    ForcedFileSystem.register();
  }

  /** A state of the file, and the moment of the disk from which on it may be found. */
  private static final class Mark {
    private final int moment;
    private final byte[] content;

    Mark(int moment, byte[] content) {
      this.moment = moment;
      this.content = content;
    }
  }

  /**
   * @param mark that is on the disk for certain
   * @param moment from which on it is
   */
  private record Forced(int mark, int moment) {}

  /** A file while a program has it open, and the same as plain bytes. */
  private static final class Life {
    private final PowerCutDisk disk;
    private final String name;
    private final FileChannel file;
    private final FileLock lock;
    private final Random random;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Forced> forced = new ArrayList<>();
    private byte[] plain;

    Life(PowerCutDisk disk, Random random) throws IOException {
      this.disk = disk;
      this.random = random;
      this.name = ForcedFileSystem.name(disk.address("shop.mv.db"));
      this.file = FilePath.get(name).open("rw");
      this.lock = file.tryLock();
      this.plain = read();
      marks.add(new Mark(0, plain));
    }

    private byte[] read() throws IOException {
      return read(0, (int) file.size());
    }

    private byte[] read(int at, int length) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(length);
      while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) > 0) {
        // until all is there
      }
      assertThat(bytes.hasRemaining()).isFalse();
      return bytes.array();
    }

    void goesOneStep() throws IOException {
      switch (random.nextInt(20)) {
        case 0, 1, 2, 3, 4, 5, 6, 7 -> write();
        case 8, 9 -> truncate();
        case 10, 11, 12 -> mark();
        case 13, 14, 15 -> force();
        case 16 -> {
          mark();
          force();
        }
        case 17 -> copy();
        case 18 -> file.force(true); // keeps nothing
        default -> assertSame("file", read(), plain);
      }
      int at = random.nextInt(plain.length + 1);
      int length = random.nextInt(Math.min(plain.length - at, 3 * Changes.PAGE) + 1);
      assertSame("part", read(at, length), Arrays.copyOfRange(plain, at, at + length));
      assertThat(file.size()).isEqualTo(plain.length);
    }

    private void write() throws IOException {
      byte[] bytes = new byte[1 + random.nextInt(some(MOST_WRITTEN))];
      random.nextBytes(bytes);
      int at = random.nextInt(Math.min(plain.length + some(50_000), MOST_LENGTH));
      assertThat(file.write(ByteBuffer.wrap(bytes), at)).isEqualTo(bytes.length);
      plain = Arrays.copyOf(plain, Math.max(plain.length, at + bytes.length));
      System.arraycopy(bytes, 0, plain, at, bytes.length);
    }

    /** Small numbers are as likely as large ones, and many are whole pages. */
    private int some(int most) {
      int number = 1 + random.nextInt(1 << random.nextInt(32 - Integer.numberOfLeadingZeros(most)));
      return random.nextBoolean() ? number : (number / Changes.PAGE + 1) * Changes.PAGE;
    }

    private void truncate() throws IOException {
      int length = Math.max(0, plain.length - some(MOST_WRITTEN));
      file.truncate(length);
      plain = Arrays.copyOf(plain, length);
    }

    private void mark() throws IOException {
      marks.add(new Mark(disk.moments(), plain));
      ForcedFileSystem.markState(name);
    }

    private void force() throws IOException {
      int newest = marks.size() - 1;
      ForcedFileSystem.force(name);
      forced.add(new Forced(newest, disk.moments()));
    }

    /** The copy is what was marked last, whatever happens to the file while it is made. */
    private void copy() throws IOException {
      byte[] marked = marks.getLast().content;
      ByteArrayOutputStream copied = new ByteArrayOutputStream();
      ForcedFileSystem.copy(name, whileWorkGoesOn(Channels.newChannel(copied)));
      assertSame("copy", copied.toByteArray(), marked);
    }

    private WritableByteChannel whileWorkGoesOn(WritableByteChannel target) {
      return new WritableByteChannel() {
        @Override
        public int write(ByteBuffer bytes) throws IOException {
          Life.this.write();
          truncate();
          mark();
          force();
          Life.this.write();
          assertSame("file", read(), plain);
          return target.write(bytes);
        }

        @Override
        public boolean isOpen() {
          return target.isOpen();
        }

        @Override
        public void close() throws IOException {
          target.close();
        }
      };
    }

    /** Keeps everything, as a program does that ends as it should. */
    void ends() throws IOException {
      marks.add(new Mark(disk.moments(), plain));
      lock.release();
      file.close();
      forced.add(new Forced(marks.size() - 1, disk.moments()));
    }

    /** What may be found if the power goes at a moment. */
    List<byte[]> possibleAt(int moment) {
      int oldest =
          forced.stream()
              .filter(one -> one.moment() <= moment)
              .mapToInt(Forced::mark)
              .max()
              .orElse(0);
      return marks.subList(oldest, marks.size()).stream()
          .filter(mark -> mark.moment <= moment)
          .map(mark -> mark.content)
          .toList();
    }
  }

  @Test
  void readsAsPlainBytesAndIsFoundAsItWasMarked() throws IOException {
    for (long seed = SEED; seed < SEED + LIVES; seed++) {
      Random random = new Random(seed);
      try (PowerCutDisk disk = new PowerCutDisk()) {
        Life life = new Life(disk, random);
        live(life, random);
        for (int cut = 0; cut < CUTS; cut++) {
          int moment = random.nextInt(disk.moments() + 1);
          cutAt(life, moment, random);
        }
        cutAt(life, disk.moments(), random);
      } catch (IOException | RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  private static void live(Life life, Random random) throws IOException {
    int steps = 1 + random.nextInt(STEPS);
    for (int i = 0; i < steps; i++) {
      life.goesOneStep();
    }
    if (random.nextBoolean()) {
      life.ends();
    }
  }

  private static void cutAt(Life life, int moment, Random random) throws IOException {
    try (PowerCutDisk found =
        life.disk.afterCutAt(moment, anySurvival(random), random.nextLong())) {
      int before = found.moments();
      Life next = new Life(found, random);
      assertThat(life.possibleAt(moment))
          .as("cut at %d of %d", moment, life.disk.moments())
          .anyMatch(mark -> Arrays.equals(mark, next.plain));
      cutWhileOpening(found, before, next.plain, random);
      live(next, random); // what was found is a file like any other
    }
  }

  private static void cutWhileOpening(
      PowerCutDisk opened, int before, byte[] content, Random random) throws IOException {
    int moment = before + random.nextInt(opened.moments() - before + 1);
    try (PowerCutDisk found = opened.afterCutAt(moment, anySurvival(random), random.nextLong())) {
      assertSame("found again", new Life(found, random).plain, content);
    }
  }

  private static void assertSame(String what, byte[] actual, byte[] expected) {
    assertThat(Arrays.mismatch(actual, expected))
        .as("where the %s of %d bytes is not the %d expected", what, actual.length, expected.length)
        .isEqualTo(-1);
  }

  private static Survival anySurvival(Random random) {
    Survival[] all = Survival.values();
    return all[random.nextInt(all.length)];
  }
}
