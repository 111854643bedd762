package io.cloudcost.aws.internal.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
        assertThat(chosen(Optional.of("http://proxy:3128"), Optional.empty(), past, address)
                        .type())
                .isEqualTo(through ? Proxy.Type.HTTP : Proxy.Type.DIRECT);
    }

    @ParameterizedTest
    @CsvSource({"*, DIRECT", "*.amazonaws.com, DIRECT", "amazonaws.com, DIRECT", "aws.com, HTTP"})
    void knowsDomainsAndAll(String past, Proxy.Type type) {
        String address = "https://ce.us-east-1.amazonaws.com";
        assertThat(chosen(Optional.of("http://proxy:3128"), Optional.empty(), List.of(past), address)
                        .type())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "one:1, two:2, https://a.example, one:1",
        "one:1, two:2, http://a.example, two:2",
        "one:1, , http://a.example, one:1",
        ", two:2, http://a.example, two:2",
        ", two:2, https://a.example, "
    })
    void takesTheProxyOfTheAddressesKind(
            @Nullable String proxy, @Nullable String plain, String address, @Nullable String expected) {
        Proxy chosen = chosen(
                Optional.ofNullable(proxy).map(host -> "http://" + host),
                Optional.ofNullable(plain).map(host -> "http://" + host),
                List.of(),
                address);
        assertThat(Optional.ofNullable((InetSocketAddress) chosen.address())
                        .map(known -> known.getHostString() + ":" + known.getPort()))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void isTheJvmsWhereNoneIsNamed() {
        assertThat(Proxies.of(Optional.empty(), Optional.empty(), List.of("*"))).isEmpty();
    }

    private static Proxy chosen(Optional<String> proxy, Optional<String> plain, List<String> past, String address) {
        return Proxies.of(proxy, plain, past)
                .orElseThrow()
                .select(URI.create(address))
                .get(0);
    }
}
