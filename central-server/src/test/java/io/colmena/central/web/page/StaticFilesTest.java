package io.colmena.central.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.fixture.Calls;
import io.colmena.central.fixture.CentralFixture;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticFilesTest {
  private static final Pattern FILE = Pattern.compile("/static/[0-9a-f]{12}/[a-z]+\\.[a-z]+");

  @Test
  void whatAPageNeedsIsThereForGoodAndAnOldVersionIsNot(@TempDir Path folder) {
    try (CentralFixture fixture = CentralFixture.open(folder)) {
      Matcher files = FILE.matcher(fixture.calls().get("/sign-in").body());
      int found = 0;
      while (files.find()) {
        HttpResponse<String> file = fixture.calls().get(files.group());
        assertThat(file.statusCode()).as(files.group()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(fixture.calls().get("/static/000000000000/colmena.css").statusCode())
            .isEqualTo(404);
        found++;
      }
      assertThat(found).isGreaterThanOrEqualTo(4);
      assertThat(fixture.calls().get("/favicon.ico").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void nothingOutsideTheListIsServed(@TempDir Path folder) {
    try (CentralFixture fixture = CentralFixture.open(folder)) {
      Calls calls = fixture.calls();
      String css = new StaticFiles().url("colmena.css");
      assertThat(calls.get(css).headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/css");
      for (String name : new String[] {"messages.properties", "..%2fmessages.properties"}) {
        assertThat(calls.get(css.replace("colmena.css", name)).statusCode()).isBetween(400, 404);
      }
    }
  }
}
