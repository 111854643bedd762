package io.cloudcost.budget.model;

/** Why a price did not become an offer; the first that holds counts. */
public enum LostReason {
    /** The model of the GPU is another, or there is none. */
    GPU_MODEL("another GPU, or none"),
    /** Another size was asked for. */
    PLAN("another size"),
    /** The provider was not asked for. */
    PROVIDER("another provider"),
    /** The region was not asked for. */
    REGION("another region"),
    /** The source does not say in which regions the size is sold. */
    REGION_UNKNOWN("region unknown"),
    /** Too few GPUs, or a share of one where whole ones are needed. */
    GPU_COUNT("too few GPUs"),
    /** Too little memory on the GPUs, or unknown. */
    GPU_MEMORY("too little GPU memory"),
    /** Too few virtual processors, or unknown. */
    VCPUS("too few vCPUs"),
    /** Too little memory, or unknown. */
    MEMORY("too little memory"),
    /** Another instruction set. */
    ARCHITECTURE("another architecture"),
    /** The instruction set is unknown. */
    ARCHITECTURE_UNKNOWN("architecture unknown"),
    /** No price is known. */
    NO_PRICE("no price known"),
    /** The price is older than allowed. */
    TOO_OLD("price too old"),
    /** The price is in another currency and there is no exchange rate. */
    CURRENCY("another currency"),
    /** An hour costs more than allowed. */
    OVER_HOURLY("above the price per hour"),
    /** The run would cost more than allowed. */
    OVER_BUDGET("above the budget"),
    /** There is a budget, and a part of what the run would cost has no rate. */
    COST_UNKNOWN("its cost is not fully known");

    private final String words;

    LostReason(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
