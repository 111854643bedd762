package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudcost.http.Rows;
import org.jspecify.annotations.Nullable;

/** The answer to {@code /billing/pending-charges}: lines under a key or, as some have seen, a bare array. */
public final class WirePending {

    private final @Nullable Rows<WireLine> lines;

    private WirePending(@Nullable Rows<WireLine> lines) {
        this.lines = lines;
    }

    /** With the key. */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public static WirePending wrapped(@JsonProperty("pending_charges") @Nullable Rows<WireLine> lines) {
        return new WirePending(lines);
    }

    /** Bare. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WirePending bare(Rows<WireLine> lines) {
        return new WirePending(lines);
    }

    /** The same as a page, so that all lists are read alike. */
    public WirePage<WireLine> page() {
        return new WirePage<>(lines, null).unpaged();
    }
}
