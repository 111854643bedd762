package io.cloudcost.http;

import io.cloudcost.http.internal.WireJson;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Bodies are JSON, both ways. */
final class JsonBodies extends Converter.Factory {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final WireJson json;

    JsonBodies(WireJson json) {
        this.json = json;
    }

    @Override
    public Converter<ResponseBody, ?> responseBodyConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        WireJson.Decoder decoder = json.decoder(type);
        return body -> decoder.decode(body.bytes());
    }

    @Override
    public Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameterAnnotations, Annotation[] methodAnnotations, Retrofit retrofit) {
        return value -> RequestBody.create(json.encode(value), JSON);
    }
}
