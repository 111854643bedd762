package io.cloudcost.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.alert.model.AlertEvent;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A mail server that does not know one of two recipients. */
@Timeout(60)
class PartialMailTest {

    private final StateStore state = StateStores.open("sqlite::memory:");
    private final SettableClock clock = new SettableClock("2026-11-20T10:00:00Z");
    private final Recorder chat = new Recorder("chat");
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private volatile boolean knowsAll;
    private volatile boolean isBusy;
    private ServerSocket server;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "smtp");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        state.close();
    }

    @Test
    void whoDidNotGetAMailIsToldThroughTheOthersAndNobodyGetsItTwice() {
        AlertBook book = book();
        book.judge(List.of(cost("4")));
        assertThat(book.deliver().sent()).isEqualTo(3);
        clock.move(Duration.ofHours(2));
        book.deliver();

        assertThat(mails).hasSize(1);
        assertThat(accepted).containsExactly("ann@example.org");
        assertThat(chat.events()).containsExactly(AlertEvent.OPENED, AlertEvent.CHANNEL_FAILED);
        assertThat(chat.notices().get(1).why())
                .contains("took the mail, but not for bob@example.org", "550", "not sent to them again");
        assertThat(book.failing())
                .singleElement()
                .satisfies(it -> assertThat(it.error()).contains("bob@example.org"))
                .satisfies(it -> assertThat(it.waiting()).isZero());
        assertThat(AlertBook.on(state).clock(clock).build().failing()).hasSize(1);

        for (int week = 0; week < 6; week++) {
            clock.move(Duration.ofDays(7));
            book.judge(List.of(cost(week % 2 == 0 ? "1" : "4")));
            book.deliver();
        }
        assertThat(book.failing()).as("it fails for six weeks by now").hasSize(1);
        mails.clear();

        knowsAll = true;
        book.judge(List.of(cost("1")));
        book.deliver();
        assertThat(mails).hasSize(1);
        assertThat(chat.events()).endsWith(AlertEvent.CLOSED, AlertEvent.CHANNEL_RECOVERED);
        assertThat(book.failing()).isEmpty();
    }

    @Test
    void aBusyBoxIsTriedAgainAlthoughAnotherRecipientIsGone() {
        isBusy = true;
        AlertBook book = book();
        book.judge(List.of(cost("4")));
        assertThat(book.deliver())
                .satisfies(it -> assertThat(it.givenUp()).isZero())
                .satisfies(it -> assertThat(it.failed()).isOne());

        isBusy = false;
        clock.move(Duration.ofHours(2));
        book.deliver();
        assertThat(accepted).containsExactly("ann@example.org");
        assertThat(mails).hasSize(1);
    }

    private AlertBook book() {
        SmtpServer smtp = SmtpServer.at("127.0.0.1").unencrypted().port(server.getLocalPort());
        return AlertBook.on(state)
                .clock(clock)
                .rule(AlertRules.unitCost("lead", Money.usd("3.00")))
                .channel(AlertChannels.email(smtp).from("cost@example.org").to("ann@example.org", "bob@example.org"))
                .channel(chat)
                .build();
    }

    private Measurement cost(String amount) {
        return Measurement.of(
                Measures.UNIT_COST, Map.of("unit", "lead", "period", "month"), Money.usd(amount), clock.instant());
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                talk(socket);
            } catch (IOException ended) {
                // the next one, or the end of the test
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 test\r\n");
        out.flush();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.print(answer(line, in) + "\r\n");
            out.flush();
        }
    }

    private String answer(String line, BufferedReader in) throws IOException {
        if (line.startsWith("RCPT") && line.contains("bob") && !knowsAll) {
            return "550 5.1.1 no such user";
        }
        if (line.startsWith("RCPT") && isBusy) {
            return "451 4.2.1 busy";
        }
        if (line.startsWith("RCPT")) {
            accepted.add(line.replaceAll(".*<(.*)>.*", "$1"));
        }
        if (line.equals("DATA")) {
            return "354 go on";
        }
        if (line.startsWith("QUIT")) {
            return "221 bye";
        }
        if (line.contains(":") && !line.startsWith("MAIL") && !line.startsWith("RCPT")) {
            StringBuilder mail = new StringBuilder(line);
            for (String more = in.readLine(); more != null && !more.equals("."); more = in.readLine()) {
                mail.append('\n').append(more);
            }
            mails.add(mail.toString());
        }
        return "250 ok";
    }
}
