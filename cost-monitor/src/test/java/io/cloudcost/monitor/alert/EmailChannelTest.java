package io.cloudcost.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.cloudcost.monitor.alert.model.DeliveryException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmailChannelTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    static Path folder;

    private GreenMail server;

    /** A certificate for 127.0.0.1 and for no name. */
    @BeforeAll
    static void certify() throws IOException, InterruptedException {
        Path store = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        System.setProperty("greenmail.tls.keystore.file", store.toString());
        System.setProperty("greenmail.tls.keystore.password", PASSWORD);
    }

    @AfterAll
    static void forget() {
        System.clearProperty("greenmail.tls.keystore.file");
        System.clearProperty("greenmail.tls.keystore.password");
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    private int start(String protocol) {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(60_000); // where the build has more to do
        server = new GreenMail(setup);
        server.start();
        return protocol.equals("smtp")
                ? server.getSmtp().getPort()
                : server.getSmtps().getPort();
    }

    private static SSLContext trusting() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(folder.resolve("server.p12"))) {
            store.load(file, PASSWORD.toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore only = KeyStore.getInstance("PKCS12");
        only.load(null, null);
        only.setCertificateEntry("server", store.getCertificate("server"));
        trust.init(only);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static DeliveryException refusal(SmtpServer smtp) {
        EmailChannel channel =
                AlertChannels.email(smtp.timeout(Duration.ofSeconds(5))).to("ops@example.org");
        assertThat(channel.problems()).isEmpty();
        return Objects.requireNonNull(
                catchThrowableOfType(DeliveryException.class, () -> channel.send(TestMessages.single())));
    }

    @Test
    void arrivesAsTextAndHtml() throws MessagingException, IOException {
        int port = start("smtp");
        AlertChannels.email(SmtpServer.at("127.0.0.1").unencrypted().port(port))
                .to("ops@example.org", "Zoë <zoe@example.org>")
                .from("cost@example.com")
                .send(TestMessages.single());
        assertThat(server.getReceivedMessages()).hasSize(2);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo(TestMessages.single().subject());
        assertThat(mail.getMessageID()).isEqualTo("<0f9a@example.com>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getAllRecipients()).hasSize(2);
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString().replace("\r", ""))
                .isEqualTo(TestMessages.single().text());
        assertThat(parts.getBodyPart(1).getContentType()).contains("text/html");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("Käse &amp; &lt;b&gt;Brot");
    }

    @Test
    void arrivesEncryptedWithAPassword() throws GeneralSecurityException, IOException {
        int port = start("smtps");
        server.setUser("ops@example.org", "ann", "s3cret");
        SmtpServer smtp = SmtpServer.at("127.0.0.1").tls().port(port).trust(trusting());
        AlertChannels.email(smtp.login("ann", "s3cret")).to("ops@example.org").send(TestMessages.single());
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(refusal(smtp.login("ann", "wr0ng-password")))
                .hasMessageContaining("does not take the user and password")
                .hasMessageNotContaining("wr0ng");
    }

    @Test
    void trustsNoUnknownCertificate() {
        int port = start("smtps");
        assertThat(refusal(SmtpServer.at("127.0.0.1").tls().port(port))).hasMessageContaining("cannot be trusted");
    }

    @Test
    void trustsNoCertificateOfAnotherHost() throws GeneralSecurityException, IOException {
        int port = start("smtps");
        assertThat(refusal(SmtpServer.at("localhost").tls().port(port).trust(trusting())))
                .hasMessageContaining("cannot be trusted");
    }

    @Test
    void sendsNothingWhereNoTlsIsOffered() {
        int port = start("smtp");
        assertThat(refusal(SmtpServer.at("127.0.0.1").port(port))).hasMessageContaining("STARTTLS");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void saysThatTheServerIsAway() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        DeliveryException refusal =
                refusal(SmtpServer.at("127.0.0.1").unencrypted().port(port));
        assertThat(refusal).hasMessageContaining("refuses the connection");
        assertThat(refusal.retryable()).isTrue();
    }

    @Test
    void endsWhenTheServerHangs() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SmtpServer smtp = SmtpServer.at("127.0.0.1").unencrypted().port(silent.getLocalPort());
            EmailChannel channel =
                    AlertChannels.email(smtp.timeout(Duration.ofMillis(200))).to("ops@example.org");
            assertThat(catchThrowableOfType(DeliveryException.class, () -> channel.send(TestMessages.single())))
                    .hasMessageContaining("does not answer in time");
        }
    }

    @Test
    void saysWhatIsWrongWithItsSettings() {
        EmailChannel channel = AlertChannels.email(SmtpServer.at("")
                        .port(0)
                        .unencrypted()
                        .login("ann", "s3cret")
                        .timeout(Duration.ZERO))
                .to("nobody");
        assertThat(channel.problems())
                .hasSize(5)
                .allSatisfy(problem -> assertThat(problem).doesNotContain("s3cret"));
        assertThat(AlertChannels.email(SmtpServer.at("mail")).problems()).hasSize(1);
    }
}
