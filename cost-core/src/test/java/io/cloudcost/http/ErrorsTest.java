package io.cloudcost.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudcost.AuthenticationException;
import io.cloudcost.PermissionException;
import io.cloudcost.ProviderException;
import io.cloudcost.RateLimitException;
import io.cloudcost.ResponseException;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorsTest extends KitTest {

    @Test
    void wrongCredentials() {
        answer(401, "{\"error\":\"Invalid API token.\",\"status\":401}");
        assertThatThrownBy(() -> plans(builder()))
                .isInstanceOf(AuthenticationException.class)
                .hasMessage("acme: GET /v2/plans was answered with status 401: Invalid API token.");
    }

    @Test
    void aMissingRight() {
        answer(403, "{\"message\":\"no billing right\"}");
        assertThatThrownBy(() -> plans(builder()))
                .isInstanceOf(PermissionException.class)
                .hasMessage("acme: GET /v2/plans was answered with status 403: no billing right.");
    }

    @Test
    void theProvidersModuleMaySayWhatToDo() {
        answer(401, "{\"error\":\"Unauthorized IP address: 192.0.2.1\"}");
        ErrorReader reader = response -> ErrorReader.json("/error")
                .read(response)
                .withHint(response.mentions("unauthorized ip") ? "Add the address to the list." : "Make a new key.");
        assertThatThrownBy(() -> plans(builder().errors(reader)))
                .hasMessageEndingWith("status 401: Unauthorized IP address: 192.0.2.1. Add the address to the list.");
    }

    @Test
    void notFoundKeepsStatusMessageAndRequestId() {
        answer(new MockResponse.Builder()
                .code(404)
                .setHeader("X-Request-Id", "req-7")
                .body("{\"error\":{\"message\":\"instance not found\"}}"));
        ProviderException failure = catchThrowableOfType(ProviderException.class, () -> plans(builder()));
        assertThat(failure.status()).isEqualTo(404);
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.requestId()).contains("req-7");
        assertThat(failure.providerMessage()).contains("instance not found");
        assertThat(failure).hasMessageEndingWith("status 404: instance not found (request id req-7).");
    }

    @Test
    void aRateLimitWithoutAWait() {
        answer(429, "");
        RateLimitException failure = catchThrowableOfType(
                RateLimitException.class,
                () -> plans(builder().retry(RetryPolicy.defaults().withMaxAttempts(1))));
        assertThat(failure.retryAfter()).isEmpty();
        assertThat(failure).hasMessage("acme: GET /v2/plans was answered with status 429.");
    }

    @Test
    void theProvidersTextBecomesOneShortLineWithoutTheKey() {
        answer(
                400,
                "{\"error\":\"bad \\u001b[31m key\\r\\n " + KEY + " in Bearer " + KEY + " " + "x".repeat(500) + "\"}");
        ProviderException failure = catchThrowableOfType(ProviderException.class, () -> plans(builder()));
        assertThat(failure.providerMessage().orElseThrow())
                .startsWith("bad [31m key *** in *** xxx")
                .hasSize(200)
                .doesNotContain("\n", KEY);
    }

    @Test
    void anErrorInUnknownJsonShowsNoneOfIt() {
        answer(400, "{\"default_password\":\"hunter2\"}");
        assertThatThrownBy(() -> plans(builder())).hasMessage("acme: GET /v2/plans was answered with status 400.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'plans':[{'id':'a','cpus':1},{'id':'b','cpus':'hunter2'}]} | $.plans[1].cpus | int | text of 7 characters",
                "{'plans':[{'id':'a','cpus':1.5}]} | $.plans[0].cpus | int | a decimal number",
                "{'plans':[{'id':'a','cpus':true}]} | $.plans[0].cpus | int | true",
                "{'plans':[{'id':'a','cpus':99999999999}]} | $.plans[0].cpus | int | an integer",
                "{'plans':[{'id':'a','cpus':1,'price':{}}]} | $.plans[0].price | BigDecimal | an object",
                "{'plans':[{'id':'a','cpus':1,'price':1e999999}]} | $.plans[0].price | BigDecimal | a decimal number",
                "{'plans':{'id':'hunter2'}} | $.plans | List | an object",
                "[1] | $ | Plans | an array",
                "null | $ | value | null",
            })
    void anotherShapeNamesPlaceExpectedAndFoundButNoContent(String body, String path, String expected, String found) {
        answer(200, body.replace('\'', '"'));
        ResponseException failure = catchThrowableOfType(ResponseException.class, () -> plans(builder()));
        assertThat(failure.path()).isEqualTo(path);
        assertThat(failure)
                .hasMessageContaining(expected)
                .hasMessageContaining("found " + found)
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
        assertThat(waits).isEmpty();
    }

    @Test
    void aMissingRequiredNumberIsAnErrorAndNoZero() {
        answer(200, "{\"plans\":[{\"id\":\"a\"}]}");
        ResponseException failure = catchThrowableOfType(ResponseException.class, () -> plans(builder()));
        assertThat(failure.path()).isEqualTo("$.plans[0].cpus");
    }

    @Test
    void brokenJsonIsNoParseCrash() {
        answer(200, "{\"plans\": oops hunter2}");
        assertThatThrownBy(() -> plans(builder()))
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining("not valid JSON at line 1, column")
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    @Test
    void missingListsAndNumbersAreAbsent() {
        answer(200, "{\"plans\":[{\"id\":7,\"price\":\"\",\"cpus\":\" 3 \"}],\"meta\":null}");
        Plans page = plans(builder());
        assertThat(page.meta()).isNull();
        assertThat(page.plans()).containsExactly(new Plan("7", null, 3));
    }
}
