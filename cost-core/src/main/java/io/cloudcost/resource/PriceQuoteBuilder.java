package io.cloudcost.resource;

import io.cloudcost.resource.PriceQuote.Billing;
import io.cloudcost.resource.PriceQuote.Rate;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Makes a {@link PriceQuote}. What is not set is unknown, or none. */
public final class PriceQuoteBuilder {

    private static final String NOT_GIVEN = "the source does not give it";

    private final String provider;
    private final String plan;
    private @Nullable String region;
    private ResourceKind kind = ResourceKind.COMPUTE_INSTANCE;
    private @Nullable String family;
    private OptionalInt vcpus = OptionalInt.empty();
    private OptionalLong memoryMib = OptionalLong.empty();
    private OptionalLong diskGb = OptionalLong.empty();
    private @Nullable Architecture architecture;
    private @Nullable Gpu gpu;
    private @Nullable Rate onDemand;
    private @Nullable String onDemandMissing = NOT_GIVEN;
    private @Nullable Rate spot;
    private @Nullable String spotMissing = NOT_GIVEN;
    private Billing billing = Billing.BY_SECOND;
    private PriceBasis basis = PriceBasis.LIST;
    private String source = "";

    PriceQuoteBuilder(String provider, String plan) {
        this.provider = provider;
        this.plan = plan;
    }

    PriceQuoteBuilder(PriceQuote like) {
        this(like.provider(), like.plan());
        region = like.region();
        kind = like.kind();
        family = like.family();
        vcpus = like.vcpus();
        memoryMib = like.memoryMib();
        diskGb = like.diskGb();
        architecture = like.architecture();
        gpu = like.gpu();
        onDemand = like.onDemand();
        onDemandMissing = like.onDemandMissing();
        spot = like.spot();
        spotMissing = like.spotMissing();
        billing = like.billing();
        basis = like.basis();
        source = like.source();
    }

    /** The provider's region id; null if the source does not say where the size is sold. */
    public PriceQuoteBuilder region(@Nullable String value) {
        region = value;
        return this;
    }

    /** What sort of machine; a virtual one unless told. */
    public PriceQuoteBuilder kind(ResourceKind value) {
        kind = value;
        return this;
    }

    /** The provider's line of sizes. */
    public PriceQuoteBuilder family(@Nullable String value) {
        family = value;
        return this;
    }

    /** Virtual processors. */
    public PriceQuoteBuilder vcpus(OptionalInt value) {
        vcpus = value;
        return this;
    }

    /** Virtual processors. */
    public PriceQuoteBuilder vcpus(int value) {
        return vcpus(OptionalInt.of(value));
    }

    /** Memory in MiB. */
    public PriceQuoteBuilder memoryMib(OptionalLong value) {
        memoryMib = value;
        return this;
    }

    /** Memory in MiB. */
    public PriceQuoteBuilder memoryMib(long value) {
        return memoryMib(OptionalLong.of(value));
    }

    /** Local disk in GB that is in the price. */
    public PriceQuoteBuilder diskGb(OptionalLong value) {
        diskGb = value;
        return this;
    }

    /** The processors' instruction set; null if unknown. */
    public PriceQuoteBuilder architecture(@Nullable Architecture value) {
        architecture = value;
        return this;
    }

    /** Accelerators; null for none. */
    public PriceQuoteBuilder gpu(@Nullable Gpu value) {
        gpu = value;
        return this;
    }

    /** The rate on demand. */
    public PriceQuoteBuilder onDemand(Rate value) {
        onDemand = value;
        onDemandMissing = null;
        return this;
    }

    /** Why there is no rate on demand. */
    public PriceQuoteBuilder onDemandMissing(String why) {
        onDemand = null;
        onDemandMissing = why;
        return this;
    }

    /** The rate of a machine that may be taken away. */
    public PriceQuoteBuilder spot(Rate value) {
        spot = value;
        spotMissing = null;
        return this;
    }

    /** Why there is no spot rate. */
    public PriceQuoteBuilder spotMissing(String why) {
        spot = null;
        spotMissing = why;
        return this;
    }

    /** How time is counted; by the second unless told. */
    public PriceQuoteBuilder billing(Billing value) {
        billing = value;
        return this;
    }

    /** Whose price it is; a list price unless told. */
    public PriceQuoteBuilder basis(PriceBasis value) {
        basis = value;
        return this;
    }

    /** Where it is from, for people. */
    public PriceQuoteBuilder source(String value) {
        source = value;
        return this;
    }

    /** The quote. @throws IllegalArgumentException if the rates are in two currencies */
    public PriceQuote build() {
        return new PriceQuote(
                provider,
                region,
                plan,
                kind,
                family,
                vcpus,
                memoryMib,
                diskGb,
                architecture,
                gpu,
                onDemand,
                onDemandMissing,
                spot,
                spotMissing,
                billing,
                basis,
                source);
    }
}
