package io.cloudcost.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.TransportException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ConnectionsTest extends KitTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    @Test
    void manyThreadsReallyCallAtOnce() throws Exception {
        int threads = 32;
        CountDownLatch allThere = new CountDownLatch(threads);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                allThere.countDown();
                boolean together = allThere.await(30, TimeUnit.SECONDS);
                return new MockResponse.Builder()
                        .code(together ? 200 : 400)
                        .body(GOOD)
                        .build();
            }
        });
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (ApiClient client = builder().build()) {
            PlanApi api = client.create(PlanApi.class);
            List<Future<Plans>> calls = new ArrayList<>();
            for (int call = 0; call < threads; call++) {
                calls.add(pool.submit(() -> api.plans(null)));
            }
            for (Future<Plans> call : calls) {
                assertThat(call.get().plans()).hasSize(1);
            }
        }
        pool.shutdown();
    }

    @Test
    void anUnknownCertificateIsToldAndNotTriedAgain() throws Exception {
        serveWith(certificate());
        assertThatThrownBy(() -> plans(builder()))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("check the certificates this JVM trusts");
        assertThat(waits).isEmpty();
    }

    @Test
    void aTrustStoreOfOnesOwnIsUsed() throws Exception {
        KeyStore store = certificate();
        serveWith(store);
        answer(200, GOOD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        X509TrustManager manager = (X509TrustManager) trust.getTrustManagers()[0];
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        assertThat(plans(builder().trust(context, manager)).plans()).hasSize(1);
    }

    private void serveWith(KeyStore store) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server.useHttps(context.getSocketFactory());
    }

    /** A self-signed one for localhost, made by the JDK's own tool. */
    private KeyStore certificate() throws Exception {
        Path file = folder.resolve("keys.p12");
        keytool(file);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        KeyStore both = KeyStore.getInstance("PKCS12");
        both.load(null, null);
        both.setKeyEntry("key", store.getKey("key", PASSWORD), PASSWORD, store.getCertificateChain("key"));
        both.setCertificateEntry("trusted", store.getCertificate("key"));
        return both;
    }

    private static void keytool(Path file) throws IOException, InterruptedException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String password = new String(PASSWORD);
        Process process = new ProcessBuilder(List.of(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "key",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        password,
                        "-keystore",
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
