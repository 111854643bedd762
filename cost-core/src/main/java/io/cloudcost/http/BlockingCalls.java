package io.cloudcost.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;

/** Lets methods return the decoded body itself. */
final class BlockingCalls extends CallAdapter.Factory {

    private final String provider;
    private final Retries retries;

    BlockingCalls(String provider, Retries retries) {
        this.provider = provider;
        this.retries = retries;
    }

    @Override
    public CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
        Endpoint endpoint = Endpoint.of(provider, annotations, retrofit.responseBodyConverter(returnType, annotations));
        return new BlockingCall(returnType, endpoint, retries);
    }

    /** Retrofit only builds the request; sending it is ours, since each try needs a permit of its own. */
    private record BlockingCall(Type responseType, Endpoint endpoint, Retries retries)
            implements CallAdapter<Object, Object> {

        @Override
        public Object adapt(Call<Object> call) {
            return retries.call(call.request(), endpoint);
        }
    }
}
