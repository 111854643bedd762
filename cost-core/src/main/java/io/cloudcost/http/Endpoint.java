package io.cloudcost.http;

import io.cloudcost.model.Money;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Optional;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.http.GET;
import retrofit2.http.HEAD;

/**
 * What is known of one method of an API's interface.
 *
 * @param price of one request, null if free
 * @param repeatable whether a second request does no harm
 * @param body reads the answer
 */
record Endpoint(String provider, @Nullable Money price, boolean repeatable, Converter<ResponseBody, ?> body) {

    static Endpoint of(String provider, Annotation[] annotations, Converter<ResponseBody, ?> body) {
        Money price = find(annotations, Paid.class)
                .map(paid -> Money.of(paid.amount(), paid.currency()))
                .orElse(null);
        return new Endpoint(provider, price, repeatable(annotations), body);
    }

    ApiCall call(Request request) {
        return new ApiCall(provider, request.method(), request.url().encodedPath(), price);
    }

    private static boolean repeatable(Annotation[] annotations) {
        return find(annotations, GET.class).isPresent()
                || find(annotations, HEAD.class).isPresent()
                || find(annotations, Idempotent.class).isPresent();
    }

    private static <A extends Annotation> Optional<A> find(Annotation[] annotations, Class<A> type) {
        return Arrays.stream(annotations)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
