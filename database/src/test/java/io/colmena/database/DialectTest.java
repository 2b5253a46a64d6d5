package io.colmena.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {
  @ParameterizedTest
  @CsvSource({
    "2627,DUPLICATE",
    "2601,DUPLICATE",
    "1205,TRY_AGAIN",
    "1222,TRY_AGAIN",
    "3960,TRY_AGAIN",
    "8152,BAD_VALUE",
    "2628,BAD_VALUE",
    "8115,BAD_VALUE",
    "1105,STORAGE",
    "9002,STORAGE",
    "547,DEFECT",
    "515,DEFECT",
    "0,DEFECT"
  })
  void theErrorsOfSqlServerAreToldApartByTheirNumbers(int code, SqlFault fault) {
    assertThat(new SqlServerDialect().classify(new SQLException("x", "S0001", code)))
        .isEqualTo(fault);
  }

  @Test
  void aBatchHidesTheErrorThatMattersBehindAGeneralOne() {
    SQLException batch = new BatchUpdateException("batch failed", new int[0]);
    batch.setNextException(new SQLException("general", "S0001", 3621));
    batch.setNextException(new SQLException("Violation of PRIMARY KEY", "23000", 2627));

    DatabaseException e = SqlFaults.translated(batch, new SqlServerDialect(), batch);

    assertThat(e.fault()).isEqualTo(SqlFault.DUPLICATE);
    assertThat(e).hasMessage("Violation of PRIMARY KEY").hasCause(batch);
  }

  @Test
  void anErrorThatNobodyKnowsIsADefect() {
    SQLException unknown = new SQLException("?", "S0001", 42);

    assertThat(SqlFaults.translated(unknown, new SqlServerDialect(), unknown).fault())
        .isEqualTo(SqlFault.DEFECT);
  }

  @Test
  void theAddressSaysTheDialect() {
    assertThat(Dialect.of("jdbc:h2:mem:x")).isInstanceOf(H2Dialect.class);
    assertThat(Dialect.of("jdbc:sqlserver://x")).isInstanceOf(SqlServerDialect.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dialect.of("jdbc:postgresql://x"))
        .withMessageContaining("jdbc:postgresql://x");
    assertThat(DatabaseSettings.isSupported("jdbc:postgresql://x")).isFalse();
    assertThat(DatabaseSettings.isSupported("jdbc:h2:mem:x")).isTrue();
    assertThat(DatabaseSettings.isSupported("jdbc:sqlserver://x")).isTrue();
  }

  @Test
  void whatAnAddressOfH2SaysItselfIsKept() {
    assertThat(new H2Dialect("jdbc:h2:test").complete("jdbc:h2:mem:x;lock_timeout=5"))
        .startsWith("jdbc:h2:mem:x;lock_timeout=5;")
        .contains(";MODE=MSSQLServer")
        .doesNotContain("LOCK_TIMEOUT=10000");
  }

  @Test
  void anAddressOfSqlServerStaysAsItIs() {
    assertThat(new SqlServerDialect().complete("jdbc:sqlserver://x;encrypt=true"))
        .isEqualTo("jdbc:sqlserver://x;encrypt=true");
    assertThat(new SqlServerDialect().needsForcing()).isFalse();
  }

  @Test
  void thePasswordIsNotShown() {
    assertThat(new DatabaseSettings("jdbc:sqlserver://x", "sa", "hunter2", 1).toString())
        .contains("sa")
        .doesNotContain("hunter2");
    assertThat(DatabaseSettings.embedded(Path.of("/data"), "branch", 1).url())
        .isEqualTo("jdbc:h2:file:/data/branch");
  }
}
