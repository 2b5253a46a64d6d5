package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import io.colmena.central.branches.Branches;
import io.colmena.central.people.CentralRole;
import io.colmena.system.RawHttp.Answer;
import io.colmena.system.RawHttp.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has no right token gets nothing and changes nothing, whatever it looks like. */
class ForgedTokensTest {
  private static final String HEAD = "/api/v1/sync/head";
  private static final String REPORT = "/api/v1/branches";
  private static final String CREATE = "/api/v1/admin/branches";

  @TempDir Path folder;
  private Shops shops;
  private RawHttp http;
  private String credential;
  private Map<String, List<String>> before;

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    http = new RawHttp(shops.url());
    credential = enrolled("caja 1", shops.centre().branches().create(Shops.CUSCO, "Cusco"));
    shops.centre().branches().create(Shops.LIMA, "Lima");
    shops.centre().people().create("ana", CentralRole.ADMINISTRATOR, "secreto-ana".toCharArray());
    shops.centre().people().create("eva", CentralRole.CHAIN_MANAGER, "secreto-eva".toCharArray());
    assertThat(with(signed(CLAIMS).sign(key()), HEAD)).isEqualTo(200); // so the forgeries are near
    before = AllTables.dump(shops.centre().database());
  }

  @AfterEach
  void close() {
    assertThat(AllTables.dump(shops.centre().database())).isEqualTo(before);
    shops.close();
  }

  /** What stands in a token of Cusco, but for when it ends. */
  private static final Map<String, String> CLAIMS = Map.of("sub", "CUS", "role", "branch");

  @Test
  void aTokenWithoutASignatureIsWorthNothing() throws Exception {
    String none = signed(CLAIMS).sign(Algorithm.none());
    assertThat(with(none, HEAD)).isEqualTo(401);
    for (String algorithm : List.of("none", "None", "nOnE", "HS512", "RS256", "", "HS256")) {
      String header = "{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\",\"kid\":\"" + keyId() + "\"}";
      String forged = encoded(header) + "." + none.split("\\.", -1)[1] + ".";
      assertThat(with(forged, HEAD)).as(algorithm).isEqualTo(401);
      assertThat(with(forged + "AAAA", HEAD)).as(algorithm).isEqualTo(401);
    }
  }

  @Test
  void aTokenThatAnotherKeySignedIsWorthNothing() throws Exception {
    assertThat(with(signed(CLAIMS).sign(Algorithm.HMAC256("another")), HEAD)).isEqualTo(401);
    assertThat(with(signed(CLAIMS).sign(Algorithm.HMAC512(secret())), HEAD)).isEqualTo(401);
    assertThat(with(signed(CLAIMS).withKeyId("' or 1=1 --").sign(key()), HEAD)).isEqualTo(401);
    assertThat(with(signed(CLAIMS).withKeyId(null).sign(key()), HEAD)).isEqualTo(401);
  }

  @Test
  void aTokenThatWasTamperedWithIsWorthNothing() throws Exception {
    String[] parts = signed(CLAIMS).sign(key()).split("\\.", -1);
    String lima = signed(Map.of("sub", "LIM", "role", "branch")).sign(key()).split("\\.", -1)[1];
    assertThat(with(parts[0] + "." + lima + "." + parts[2], HEAD)).isEqualTo(401);
  }

  @Test
  void aTokenThatHasExpiredIsWorthNothingAndNeitherIsOneWithoutAnEnd() throws Exception {
    Instant past = Instant.now().minusSeconds(5);
    assertThat(with(signed(CLAIMS).withExpiresAt(past).sign(key()), HEAD)).isEqualTo(401);
    assertThat(with(signed(CLAIMS).withExpiresAt((Instant) null).sign(key()), HEAD)).isEqualTo(401);
  }

  @Test
  void aTokenOfAnotherBranchReachesNothingOfThisOne() throws Exception {
    // signed with the right key, but Lima has no credential and Cusco's is not Lima's
    assertThat(with(signed(Map.of("sub", "LIM", "role", "branch")).sign(key()), HEAD))
        .isEqualTo(401);
    assertThat(with(signed(Map.of("sub", "x' or '1'='1", "role", "branch")).sign(key()), HEAD))
        .isEqualTo(401);
  }

  @Test
  void aTokenOfAReplacedCredentialIsWorthNothingAtOnce() throws Exception {
    String old = token("/api/v1/token", "branch", "CUS", "credential", credential);
    assertThat(with(old, HEAD)).isEqualTo(200);
    enrolled("caja 2", shops.centre().branches().newCode(Shops.CUSCO));
    before = AllTables.dump(shops.centre().database());
    assertThat(with(old, HEAD)).isEqualTo(401);
    assertThat(post("/api/v1/token", "branch", "CUS", "credential", credential).status())
        .isEqualTo(403);
  }

  @Test
  void anEnrolmentThatIsReplayedIsRefused() throws Exception {
    String code = shops.centre().branches().newCode(Shops.CUSCO);
    assertThat(post("/api/v1/enrol", "branch", "CUS", "code", code).status()).isEqualTo(200);
    before = AllTables.dump(shops.centre().database());
    assertThat(post("/api/v1/enrol", "branch", "CUS", "code", code).status()).isEqualTo(403);
    assertThat(post("/api/v1/enrol", "branch", "LIM", "code", code).status()).isEqualTo(403);
  }

  @Test
  void nobodyWalksThroughAnothersDoor() throws Exception {
    String branch = token("/api/v1/token", "branch", "CUS", "credential", credential);
    String manager = token("/api/v1/session", "user", "eva", "password", "secreto-eva");
    String administrator = token("/api/v1/session", "user", "ana", "password", "secreto-ana");
    assertThat(with(administrator, HEAD)).isEqualTo(403);
    assertThat(with(branch, REPORT)).isEqualTo(403);
    assertThat(creating(branch)).isEqualTo(403);
    assertThat(creating(manager)).isEqualTo(403);
    assertThat(with(manager, REPORT)).isEqualTo(200);
    assertThat(cookie(branch, "/branches")).isEqualTo(403);
    assertThat(cookie(administrator, HEAD)).isEqualTo(403);
  }

  @Test
  void aRoleThatThereIsNotIsNobody() throws Exception {
    for (String role : List.of("", "root", "ADMINISTRATOR ", "branch,administrator")) {
      String token = signed(Map.of("sub", "ana", "role", role)).sign(key());
      assertThat(with(token, REPORT)).as(role).isEqualTo(401);
      assertThat(creating(token)).as(role).isEqualTo(401);
    }
    assertThat(with(signed(Map.of()).sign(key()), REPORT)).isEqualTo(401);
  }

  private String enrolled(String device, String code) {
    return shops.centre().branches().enrol(Shops.CUSCO, code, device).orElseThrow().credential();
  }

  private JWTCreator.Builder signed(Map<String, String> claims) {
    JWTCreator.Builder token =
        JWT.create()
            .withKeyId(keyId())
            .withIssuer("colmena")
            .withClaim("credential", Branches.mark(credential))
            .withExpiresAt(Instant.now().plusSeconds(600));
    claims.forEach(token::withClaim);
    return token;
  }

  private String keyId() {
    return column("key_id");
  }

  private String secret() {
    return column("secret");
  }

  private Algorithm key() {
    return Algorithm.HMAC256(secret());
  }

  private String column(String name) {
    return shops
        .centre()
        .database()
        .read(tx -> tx.query("select " + name + " from signing_keys").mapTo(String.class).one());
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private int with(String token, String path) throws Exception {
    return http.send(Request.of("GET", path).with("Authorization", "Bearer " + token)).status();
  }

  private int cookie(String token, String path) throws Exception {
    return http.send(Request.of("GET", path).with("Cookie", "colmena_session=" + token)).status();
  }

  private int creating(String token) throws Exception {
    return http.send(
            Request.of("POST", CREATE)
                .with("Authorization", "Bearer " + token)
                .json("{\"branch\":\"EVIL\",\"name\":\"x\"}"))
        .status();
  }

  private Answer post(String path, String one, String first, String other, String second)
      throws Exception {
    String json = "{\"%s\":\"%s\",\"%s\":\"%s\"}".formatted(one, first, other, second);
    return http.send(Request.of("POST", path).json(json));
  }

  private String token(String path, String one, String first, String other, String second)
      throws Exception {
    return io.colmena.shared.json.Json.read(
            post(path, one, first, other, second).body(), io.colmena.shared.wire.AccessToken.class)
        .accessToken();
  }
}
