package io.cloudcost.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Credentials and what answers carry appear in no log at its finest level, no exception and no text form. */
class SecretsTest extends KitTest {

    private static final String PASSWORD = "hunter2-default-password";

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream console = System.err;
    private final Logger root = Logger.getLogger("");
    private final Level level = root.getLevel();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            new PrintStream(log, true, StandardCharsets.UTF_8).println(entry.getMessage() + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        root.setLevel(Level.ALL);
        root.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        root.removeHandler(handler);
        root.setLevel(level);
        System.setErr(console);
    }

    @Test
    void nothingShowsThem() {
        StringBuilder seen = new StringBuilder();
        answer(200, "{\"plans\":[{\"id\":\"a\",\"cpus\":\"" + PASSWORD + "\"}]}");
        answer(200, "{\"plans\":[{\"id\":\"" + PASSWORD + "\",\"cpus\":1 oops " + KEY);
        answer(200, "{\"plans\":[{\"id\":\"" + PASSWORD);
        answer(400, "{\"error\":\"the key " + KEY + " is bad\"}");
        answer(401, "<html>" + KEY + "</html>");
        answer(new MockResponse.Builder()
                .code(404)
                .setHeader("X-Request-Id", KEY)
                .body("{\"pw\":\"" + PASSWORD + "\"}"));
        RetryPolicy once = RetryPolicy.defaults().withMaxAttempts(1);
        ApiClientBuilder builder = builder().retry(once).header("X-Token", () -> KEY + "-two");
        try (ApiClient client = builder.build()) {
            for (int call = 0; call < 6; call++) {
                seen.append(stackTrace(
                        catchThrowable(() -> client.create(PlanApi.class).plans(null))));
            }
            seen.append(client).append(builder);
        }
        seen.append(stackTrace(catchThrowable(() -> plans(builder().header("X-Token", () -> KEY + "\n")))));
        String logged = log.toString(StandardCharsets.UTF_8);
        assertThat(logged).contains("acme: GET /v2/plans 401 in ");
        assertThat(seen.toString()).contains("was answered with status 404");
        assertThat(seen + logged).doesNotContain(KEY, PASSWORD);
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
