package io.cloudcost.engine.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.StoreException;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate of its own making, for the host name localhost. */
@NeedsClickHouse
class TlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private static Path folder;

    private static FaultyWay way;

    @BeforeAll
    static void open() throws Exception {
        keytool(
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost");
        keytool("-exportcert", "-alias", "own", "-rfc", "-file", certificate().toString());
        way = new FaultyWay(Front.url(), tls());
    }

    @AfterAll
    static void close() {
        way.close();
    }

    @Test
    void isTrustedWhereItsCertificateIsNamed() {
        try (CostStore store = CostStores.open(address("localhost") + "?certificate=" + certificate())) {
            store.save(Samples.reading(1));
            assertThat(store.latest(Samples.ACME).orElseThrow().charges()).hasSize(2 * Samples.CHARGES);
        }
    }

    @Test
    void isNotTrustedUnlessTold() {
        assertThatThrownBy(() -> CostStores.open(address("localhost")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("its certificate is not trusted")
                .hasMessageContaining("with certificate=… in the address")
                .matches(e -> !((StoreException) e).retryable());
    }

    @Test
    void isNotTakenForAnotherHost() {
        assertThatThrownBy(() -> CostStores.open(address("127.0.0.1") + "?certificate=" + certificate()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("127.0.0.1")
                .hasMessageContaining("Name the server in the address as its certificate does")
                .matches(e -> !((StoreException) e).retryable());
    }

    @Test
    void saysWhereNobodySpeaksIt() {
        String plain = Front.address(Front.url().replace("http:", "https:"));
        assertThatThrownBy(() -> CostStores.open(plain)).hasMessageContaining("nobody speaks TLS there");
    }

    @Test
    void saysThatACertificateIsNone() throws IOException {
        Path text = Files.writeString(folder.resolve("none.pem"), "no certificate");
        for (Path file : List.of(text, folder.resolve("missing.pem"))) {
            assertThatThrownBy(() -> CostStores.open(address("localhost") + "?certificate=" + file))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("PEM");
        }
    }

    private static String address(String host) {
        return Front.address("https://" + host + ":" + way.port());
    }

    private static Path certificate() {
        return folder.resolve("own.pem");
    }

    private static SSLSocketFactory tls() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getSocketFactory();
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = Stream.concat(
                        Stream.of(tool.toString()),
                        Stream.concat(
                                Stream.of(arguments),
                                Stream.of(
                                        "-keystore",
                                        folder.resolve("keys.p12").toString(),
                                        "-storetype",
                                        "PKCS12",
                                        "-storepass",
                                        PASSWORD)))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
