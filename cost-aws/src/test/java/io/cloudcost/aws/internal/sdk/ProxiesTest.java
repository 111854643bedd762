package io.cloudcost.aws.internal.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Proxy;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "https://ce.us-east-1.amazonaws.com, true",
        "https://ec2.eu-west-1.amazonaws.com, false",
        "https://EC2.eu-west-1.amazonaws.com:8443, false",
        "https://internal.example.com, false",
        "https://example.com, false",
        "https://notexample.com, true",
        "http://10.0.0.7:4566, false",
        "http://10.0.0.8:4566, true",
        "http://127.0.0.1:4566, false",
        "http://[::1]:4566, false"
    })
    void goesPastTheProxyWhereItShould(String address, boolean through) {
        List<String> past = List.of("ec2.eu-west-1.amazonaws.com", ".example.com", "10.0.0.7:4566");
        Proxy chosen = Proxies.of("http://proxy:3128", past)
                .select(URI.create(address))
                .get(0);
        assertThat(chosen.type()).isEqualTo(through ? Proxy.Type.HTTP : Proxy.Type.DIRECT);
    }

    @ParameterizedTest
    @CsvSource({"*, DIRECT", "*.amazonaws.com, DIRECT", "amazonaws.com, DIRECT", "aws.com, HTTP"})
    void knowsDomainsAndAll(String past, Proxy.Type type) {
        assertThat(Proxies.of("http://proxy:3128", List.of(past))
                        .select(URI.create("https://ce.us-east-1.amazonaws.com"))
                        .get(0)
                        .type())
                .isEqualTo(type);
    }
}
