package io.cloudcost.vultr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloudcost.json.CostJson;
import io.cloudcost.simulator.Fault;
import io.cloudcost.simulator.Faults;
import io.cloudcost.simulator.vultr.VultrFaults;
import io.cloudcost.snapshot.CostSnapshot;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Every secret of the fake cloud holds a mark; nothing that leaves the library may. */
class VultrSecretsTest {

    @Test
    void noSecretLeavesTheLibrary() throws Exception {
        StringBuffer javaLog = new StringBuffer();
        Handler handler = into(javaLog);
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        root.setLevel(Level.ALL);
        try (VultrFixture cloud =
                VultrFixture.start(VultrFixture.spec().instances(60).build())) {
            StringBuilder shown = new StringBuilder();
            CostSnapshot snapshot = cloud.builder().build().collect();
            shown.append(snapshot)
                    .append(snapshot.resources())
                    .append(snapshot.charges())
                    .append(snapshot.account())
                    .append(snapshot.issues())
                    .append(CostJson.write(snapshot));
            for (Fault fault : List.of(
                    VultrFaults.invalidToken(),
                    VultrFaults.unauthorizedAddress("203.0.113.1"),
                    Faults.truncatedJson(),
                    Faults.status(500),
                    Faults.cut(),
                    Faults.reset(),
                    VultrFaults.field("instances", "text"),
                    VultrFaults.field("default_password", List.of(1)),
                    VultrFaults.field("ram", "lots"))) {
                cloud.fault(fault);
                show(shown, cloud);
                cloud.clearFaults();
            }
            shown.append(cloud.builder().build().check()).append(cloud.builder());
            String log = Files.readString(Path.of("target/trace.log"));
            assertThat(log).contains("GET");
            assertThat(shown.toString()).doesNotContain(cloud.secretMark(), cloud.vultr.apiKey());
            assertThat(log).doesNotContain(cloud.secretMark(), cloud.vultr.apiKey());
            assertThat(javaLog.toString()).doesNotContain(cloud.secretMark(), cloud.vultr.apiKey());
        } finally {
            root.setLevel(Level.INFO);
            root.removeHandler(handler);
        }
    }

    private static void show(StringBuilder shown, VultrFixture cloud) {
        Throwable failure = catchThrowable(() ->
                shown.append(cloud.builder().maxAttempts(1).build().collect().issues()));
        if (failure != null) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            shown.append(trace);
        }
    }

    private static Handler into(StringBuffer text) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                text.append(entry.getMessage()).append(entry.getThrown()).append('\n');
                if (entry.getParameters() != null) {
                    text.append(List.of(entry.getParameters()));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        return handler;
    }
}
