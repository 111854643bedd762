package io.cloudcost.simulator;

/** The API behind a fake cloud's HTTP server: what is answered to a request, once limits are passed. */
public interface CloudService {

    /** The answer to this call. Called by many threads at once. */
    Answer answer(Call call);

    /** The answer to a call beyond the rate limit. */
    Answer tooMany(Call call);
}
