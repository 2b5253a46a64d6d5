package io.colmena.pos.sync;

import io.colmena.pos.setup.SetupPlan;
import io.colmena.shared.wire.EnrolAnswer;
import io.colmena.shared.wire.Problem;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;

/**
 * Makes this database the one that may speak for its branch, once, with a code that the centre
 * gave.
 */
public final class Enrolment {
  private final CentreClient client;
  private final BranchIdentity identity;
  private final URI centre;
  private final Clock clock;

  public Enrolment(CentreClient client, BranchIdentity identity, URI centre, Clock clock) {
    this.client = client;
    this.identity = identity;
    this.centre = centre;
    this.clock = clock;
  }

  /**
   * @return the branch's name at the centre
   * @throws CentreRefused also where the branch is one that only tries the program: its sales must
   *     never be among those of a chain
   */
  public String enrol(String code) throws CentreUnreachable, CentreRefused {
    if (identity.branch().code().equals(SetupPlan.DEMO_CODE)) {
      throw new CentreRefused(
          new Problem(
              "about:blank", "Demo", 403, "what only tries the program", "DEMO", null, null));
    }
    EnrolAnswer answer = client.enrol(code, device());
    if (!identity.branch().equals(answer.branch()) || answer.credential() == null) {
      throw new CentreUnreachable("the centre answered for the branch " + answer.branch());
    }
    identity.keep(centre, answer.credential(), clock.instant());
    return answer.name();
  }

  private static String device() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException _) {
      return System.getProperty("os.name", "computer");
    }
  }
}
