package io.colmena.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  @Test
  void percentilesAreValuesThatOccurred() {
    long[] oneToAHundred = LongStream.rangeClosed(1, 100).toArray();

    assertThat(Statistics.percentile(oneToAHundred, 0.50)).isEqualTo(50);
    assertThat(Statistics.percentile(oneToAHundred, 0.99)).isEqualTo(99);
    assertThat(Statistics.percentile(new long[] {7}, 0.99)).isEqualTo(7);
  }

  @Test
  void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
    assertThat(Statistics.median(List.of(9.0, 1.0, 2.0), d -> d)).isEqualTo(2);
    assertThat(Statistics.median(List.of(9.0, 1.0, 2.0, 4.0), d -> d)).isEqualTo(3);
  }
}
