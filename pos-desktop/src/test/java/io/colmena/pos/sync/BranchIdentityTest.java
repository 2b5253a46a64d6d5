package io.colmena.pos.sync;

import static io.colmena.pos.sync.RememberingCentre.CUSCO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.colmena.database.Database;
import io.colmena.database.Schema;
import io.colmena.database.testing.SettableClock;
import io.colmena.database.testing.TestDatabases;
import io.colmena.foundation.settings.InvalidSettings;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.wire.EnrolAnswer;
import io.colmena.shared.wire.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose database it is, and how it becomes the one that speaks for its branch. */
class BranchIdentityTest {
  private static final String ENROL = "/api/v1/enrol";

  @RegisterExtension final TestDatabases databases = new TestDatabases();
  @RegisterExtension final ScriptedServer server = new ScriptedServer();
  private final Clock clock = new SettableClock("2026-11-21T15:00:00Z");
  private Database database;
  private BranchIdentity identity;
  private CentreClient client;
  private Enrolment enrolment;

  @BeforeEach
  void open() {
    database = databases.open(Schema.BRANCH);
    identity = BranchIdentity.of(database, CUSCO);
    client =
        new CentreClient(
            CUSCO, server.address(), Duration.ofSeconds(5), identity::credential, clock);
    enrolment = new Enrolment(client, identity, server.address(), clock);
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void aDatabaseBelongsToItsBranchForEver() {
    assertThat(identity.branch()).isEqualTo(CUSCO);
    assertThat(BranchIdentity.of(database, CUSCO).branch()).isEqualTo(CUSCO);

    assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(() -> BranchIdentity.of(database, BranchCode.of("LIM")))
        .withMessageContaining("it belongs to the branch CUS, the settings say LIM");
  }

  @Test
  void untilItIsEnrolledThereIsNoCredential() {
    assertThat(identity.credential()).isEmpty();
  }

  @Test
  void enrollingKeepsTheCredentialAndWhoGaveIt() throws Exception {
    server.answers(ENROL, new EnrolAnswer(CUSCO, "Bodega San Blas", "secret"));

    assertThat(enrolment.enrol("ABEJA-7731")).isEqualTo("Bodega San Blas");

    assertThat(identity.credential()).contains("secret");
    assertThat(row())
        .containsEntry("centre", server.address().toString())
        .containsEntry("since", clock.instant().toString());
    assertThat(server.requests().getFirst().text()).doesNotContain("\"device\":\"\"");
  }

  @Test
  void anAnswerForAnotherBranchOrWithoutACredentialIsNotKept() {
    server.answers(ENROL, new EnrolAnswer(BranchCode.of("LIM"), "Lima", "theirs"));
    assertThatExceptionOfType(CentreUnreachable.class)
        .isThrownBy(() -> enrolment.enrol("ABEJA-7731"))
        .withMessage("the centre answered for the branch LIM");

    server.answers(ENROL, new EnrolAnswer(CUSCO, "Cusco", null));
    assertThatExceptionOfType(CentreUnreachable.class)
        .isThrownBy(() -> enrolment.enrol("ABEJA-7731"));

    server.refuses(ENROL, Problem.TYPE_ENROLMENT, 403, "wrong code", "ENR-2");
    assertThatExceptionOfType(CentreRefused.class)
        .isThrownBy(() -> enrolment.enrol("ABEJA-7731"))
        .withMessage("wrong code");

    assertThat(identity.credential()).isEmpty();
  }

  private Map<String, String> row() {
    return database.read(tx ->
        tx.query("select centre_url, enrolled_at from branch_identity where id = 1")
            .map((rs, _) ->
                Map.of(
                    "centre",
                    rs.getString(1),
                    "since",
                    String.valueOf(io.colmena.database.Columns.instant(rs, "enrolled_at"))))
            .one());
  }
}
