package io.colmena.shared.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code action.audited}, version 1: somebody did what not everybody may, or what somebody else had
 * to allow. Nothing of the shop's figures depends on it.
 *
 * @param id such as {@code CUS-AUD-001}
 * @param action what it was, such as {@code override-price} or {@code pin-set}
 * @param actor who wanted it
 * @param approver who allowed it with a PIN, or null when the actor might alone
 * @param subject identifier of what it was done to, or null
 * @param detail in words, for people, or null
 * @param reason in the approver's words, or null
 */
public record ActionAudited(
    String id,
    LocalDate businessDate,
    String action,
    Person actor,
    @Nullable Person approver,
    @Nullable String subject,
    @Nullable String detail,
    @Nullable String reason)
    implements Fact {
  public static final int LONGEST_DETAIL = 400;

  public ActionAudited {
    Required.text(id, "id", 40);
    Required.field(businessDate, "businessDate");
    Required.text(action, "action", 40);
    Required.field(actor, "actor");
    requireShort(subject, "subject", 60);
    requireShort(detail, "detail", LONGEST_DETAIL);
    requireShort(reason, "reason", 200);
  }

  private static void requireShort(@Nullable String text, String name, int most) {
    if (text != null) {
      Required.text(text, name, most);
    }
  }

  /** As whoever reads the trail knows them. */
  public record Person(String id, String name) {
    public Person {
      Required.text(id, "person.id", 40);
      Required.text(name, "person.name", 120);
    }
  }

  @Override
  public FactKind kind() {
    return FactKind.ACTION_AUDITED;
  }

  @Override
  public String entityId() {
    return id;
  }
}
