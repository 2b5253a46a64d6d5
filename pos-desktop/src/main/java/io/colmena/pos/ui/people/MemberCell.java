package io.colmena.pos.ui.people;

import io.colmena.pos.people.Personnel.Member;
import io.colmena.pos.ui.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Somebody in the list of people. */
final class MemberCell extends ListCell<Member> {
  private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");

  private final Texts texts;
  private final Label name = new Label();
  private final Label detail = new Label();
  private final VBox row = new VBox(name, detail);

  MemberCell(Texts texts) {
    this.texts = texts;
    name.getStyleClass().addAll("line-name", "may-shorten");
    detail.getStyleClass().addAll("line-detail", "may-shorten");
    row.getStyleClass().add("line-middle");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Member member, boolean empty) {
    super.updateItem(member, empty);
    if (member == null || empty) {
      setGraphic(null);
      return;
    }
    name.setText(member.user().displayName());
    detail.setText(
        texts.get("role." + member.user().role().key()) + "  ·  " + texts.get(state(member)));
    pseudoClassStateChanged(GONE, !member.user().active());
    setGraphic(row);
  }

  private static String state(Member member) {
    if (!member.user().active()) {
      return member.hasPassword() ? "people.inactive" : "people.noLogIn";
    }
    return member.hasPin() ? "people.withPin" : "people.withoutPin";
  }
}
