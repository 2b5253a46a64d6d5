package io.colmena.central.http;

import io.colmena.central.people.CentralPeople;
import io.colmena.central.people.Person;
import io.colmena.central.tokens.AccessTokens;
import io.colmena.database.Throttle;
import io.colmena.shared.wire.AccessToken;
import java.util.Locale;

/** Signing people in, for programs and for the web pages alike. */
public final class SignIn {
  private final CentralPeople people;
  private final AccessTokens tokens;
  private final Attempts attempts;

  public SignIn(CentralPeople people, AccessTokens tokens, Throttle throttle) {
    this.people = people;
    this.tokens = tokens;
    this.attempts = new Attempts(throttle);
  }

  /**
   * @throws ProblemException with 401 if it is not their password, 429 after too many attempts
   */
  public AccessToken signIn(String user, String password, String address) {
    String byName = "user:" + cut(user.strip().toLowerCase(Locale.ROOT));
    String byAddress = "address:" + address;
    attempts.require(byName);
    attempts.require(byAddress);
    if (password.length() > CentralPeople.LONGEST_PASSWORD) {
      throw wrong();
    }
    Person person =
        people
            .signIn(user, password.toCharArray())
            .orElseThrow(() -> {
              attempts.failed(byName);
              attempts.failed(byAddress);
              return wrong();
            });
    attempts.succeeded(byName);
    attempts.succeeded(byAddress);
    return tokens.forPerson(person);
  }

  private static ProblemException wrong() {
    return ProblemException.of(401, "Not signed in", "the user or the password is wrong", "AUT-4");
  }

  private static String cut(String name) {
    return name.substring(0, Math.min(60, name.length()));
  }
}
