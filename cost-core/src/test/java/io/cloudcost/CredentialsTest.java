package io.cloudcost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsTest {

    @Test
    void masksTheKey() {
        Credentials credentials = Credentials.apiKey("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345");
        assertThat(credentials.toString())
                .doesNotContain("ABCD")
                .doesNotContain("WXYZ")
                .contains("2345")
                .contains("32");
        assertThat(Credentials.apiKey("short").toString())
                .doesNotContain("short")
                .doesNotContain("ort");
        assertThat(credentials.value(Credentials.API_KEY)).contains("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "'',empty",
                "'  ',empty",
                "'abc\n',line break",
                "'a\rb',line break",
                "'a b',blank",
                "'käse',non-ASCII"
            })
    void tellsWhatIsWrongWithAKeyWithoutShowingIt(String key, String expected) {
        assertThat(Credentials.apiKey(key).problem(Credentials.API_KEY).orElseThrow())
                .contains(expected)
                .doesNotContain("abc");
    }

    @Test
    void acceptsAKey() {
        assertThat(Credentials.apiKey("ABC-123_x=").problem(Credentials.API_KEY))
                .isEmpty();
        assertThat(Credentials.of(java.util.Map.of()).problem(Credentials.API_KEY))
                .isPresent();
    }
}
