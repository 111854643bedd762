package io.cloudcost.simulator;

/** The API behind a fake cloud's HTTP server: what is answered to a request, once limits are passed. */
public interface CloudService {

    /** The answer to this call. Called by many threads at once. */
    Answer answer(Call call);

    /**
     * The call under the path that log and faults know it by; as it came unless the API has one path for everything and
     * says elsewhere which operation is meant.
     */
    default Call named(Call call) {
        return call;
    }

    /** The answer to a call beyond the rate limit. */
    Answer tooMany(Call call);
}
