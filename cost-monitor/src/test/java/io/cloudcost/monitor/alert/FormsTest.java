package io.cloudcost.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.monitor.alert.model.AlertMessage;
import io.cloudcost.monitor.alert.model.AlertNotice;
import io.cloudcost.monitor.internal.alert.form.NoticeJson;
import io.cloudcost.monitor.internal.alert.form.SlackForm;
import io.cloudcost.monitor.internal.alert.form.TeamsForm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What messages look like; {@code -Dgolden.write=DIRECTORY} writes the files anew. */
class FormsTest {

    private static final AlertMessage TWO = TestMessages.of(TestMessages.opened(), TestMessages.closed());

    @Test
    void text() throws IOException {
        isAsIn("single.txt", TestMessages.single().text());
        isAsIn("two.txt", TWO.text());
    }

    @Test
    void html() throws IOException {
        isAsIn("two.html", TWO.html());
        assertThat(TWO.html()).doesNotContain("<b>Brot", "src=", "<script", "url(");
    }

    @Test
    void json() throws IOException {
        isAsIn("two.json", TWO.json() + "\n");
        assertThat(NoticeJson.read(NoticeJson.write(TWO.notices()))).isEqualTo(TWO.notices());
    }

    @Test
    void chats() throws IOException {
        isAsIn("slack.json", SlackForm.of(TWO) + "\n");
        isAsIn("teams.json", TeamsForm.of(TWO) + "\n");
    }

    @Test
    void manyNoticesAreCounted() {
        AlertMessage many =
                TestMessages.of(Collections.nCopies(300, TestMessages.opened()).toArray(new AlertNotice[0]));
        assertThat(many.subject()).isEqualTo("[WARNING] 300 opened: lead too dear");
        assertThat(many.text()).endsWith("And 280 more.\n").hasSizeLessThan(20_000);
        assertThat(many.html()).contains("And 280 more.");
        assertThat(SlackForm.of(many)).contains(" more.").hasSizeLessThan(13_000);
        assertThat(TeamsForm.of(many)).contains(" more.").hasSizeLessThan(28_000);
        assertThat(NoticeJson.read(NoticeJson.write(many.notices()))).hasSize(300);
    }

    @Test
    void aSubjectIsOneLine() {
        AlertNotice it = TestMessages.opened();
        AlertNotice evil = new AlertNotice(
                it.event(),
                it.alertId(),
                it.severity(),
                "a\r\nBcc: all@example.org",
                it.labels(),
                it.figure(),
                it.since(),
                it.at(),
                "x\u202Ey\n<!channel>",
                List.of(),
                it.advice(),
                it.link());
        assertThat(TestMessages.of(evil).subject()).doesNotContain("\n", "\r");
        assertThat(SlackForm.of(TestMessages.of(evil))).contains("x y &lt;!channel&gt;");
    }

    private static void isAsIn(String file, String actual) throws IOException {
        String folder = System.getProperty("golden.write");
        if (folder != null) {
            Files.writeString(Path.of(folder, file), actual);
        }
        try (InputStream stream = FormsTest.class.getResourceAsStream("/alerts/" + file)) {
            assertThat(actual)
                    .isEqualTo(new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8)
                            .replace("\r\n", "\n"));
        }
    }
}
