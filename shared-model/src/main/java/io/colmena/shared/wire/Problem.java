package io.colmena.shared.wire;

import io.colmena.shared.journal.Head;
import org.jspecify.annotations.Nullable;

/**
 * What the centre answers when it cannot do what was asked (RFC 9457, problem details).
 *
 * @param type one of the {@code TYPE_} constants, or {@code about:blank}
 * @param title the same for every problem of that type
 * @param status the HTTP status
 * @param detail what is wrong this time, and where
 * @param code short, to be read over the telephone
 * @param incident the same number stands in the centre's log, or null
 * @param head what the centre holds of the branch, where that matters, or null
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @Nullable String incident,
    @Nullable Head head) {
  /** The branch's chain is not the one the centre holds: see docs/protocol.md, forks. */
  public static final String TYPE_FORK = "urn:colmena:problem:fork";

  /** The batch starts behind the end of what the centre holds; the answer says where to begin. */
  public static final String TYPE_GAP = "urn:colmena:problem:gap";

  /** The batch cannot be read, or lies about its chain. */
  public static final String TYPE_BATCH = "urn:colmena:problem:batch";

  /** The enrolment code is wrong, used or expired. */
  public static final String TYPE_ENROLMENT = "urn:colmena:problem:enrolment";

  /** The branch speaks a version of the protocol that this centre does not. */
  public static final String TYPE_PROTOCOL = "urn:colmena:problem:protocol";

  /** The statement about some days cannot be used; nothing was compared. */
  public static final String TYPE_RECONCILIATION = "urn:colmena:problem:reconciliation";
}
