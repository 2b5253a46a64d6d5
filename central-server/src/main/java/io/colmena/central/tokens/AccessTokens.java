package io.colmena.central.tokens;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier.BaseVerification;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import io.colmena.central.people.CentralRole;
import io.colmena.central.people.Person;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.wire.AccessToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Issues and verifies access tokens (JWT, RFC 7519). Only our own algorithm is accepted, whatever a
 * token says.
 */
public final class AccessTokens {
  private static final String ISSUER = "colmena";
  private static final String ROLE = "role";
  private static final String BRANCH = "branch";
  private static final String CREDENTIAL = "credential";
  private static final Duration BRANCH_LIFE = Duration.ofMinutes(15);
  private static final Duration PERSON_LIFE = Duration.ofHours(10);

  private final SigningKeys keys;
  private final Clock clock;

  public AccessTokens(SigningKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * @param credentialMark names the credential that was shown: the token is worth nothing once the
   *     branch has another
   */
  public AccessToken forBranch(BranchCode branch, String credentialMark) {
    return issue(branch.code(), BRANCH, credentialMark, BRANCH_LIFE);
  }

  /** As long as a working day. */
  public AccessToken forPerson(Person person) {
    return issue(person.name(), person.role().key(), null, PERSON_LIFE);
  }

  private AccessToken issue(
      String subject, String role, @Nullable String credentialMark, Duration life) {
    SigningKeys.Key key = keys.newest();
    Instant now = clock.instant();
    Instant expires = now.plus(life);
    String token =
        JWT.create()
            .withKeyId(key.id())
            .withIssuer(ISSUER)
            .withSubject(subject)
            .withClaim(ROLE, role)
            .withClaim(CREDENTIAL, credentialMark)
            .withIssuedAt(now)
            .withExpiresAt(expires)
            .sign(key.algorithm());
    return new AccessToken(token, expires);
  }

  /** Who the token stands for, or empty if it is not ours, was tampered with or has expired. */
  public Optional<Caller> verify(String token) {
    try {
      DecodedJWT unverified = JWT.decode(token);
      Optional<Algorithm> algorithm =
          unverified.getKeyId() == null ? Optional.empty() : keys.find(unverified.getKeyId());
      if (algorithm.isEmpty()) {
        return Optional.empty();
      }
      // the verification that can be told the time; the interface alone asks the machine
      BaseVerification required =
          (BaseVerification) JWT.require(algorithm.get()).withIssuer(ISSUER);
      required.build(clock).verify(unverified);
      Instant expires = unverified.getExpiresAtAsInstant();
      if (expires == null || !clock.instant().isBefore(expires)) {
        return Optional.empty();
      }
      return Optional.of(caller(unverified));
    } catch (JWTVerificationException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Caller caller(DecodedJWT token) {
    String role = token.getClaim(ROLE).asString();
    return BRANCH.equals(role)
        ? new Caller.OfBranch(
            BranchCode.of(token.getSubject()),
            Objects.requireNonNullElse(token.getClaim(CREDENTIAL).asString(), ""))
        : new Caller.OfPerson(token.getSubject(), CentralRole.of(role));
  }
}
