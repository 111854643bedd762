package io.cloudcost.monitor.gpu;

import java.util.Locale;

/** What is done with GPUs that are paid for. */
public enum GpuUse {
    /** They work. */
    USED,
    /** Somebody has them, and they do not work. */
    UNUSED,
    /** Nobody has them. */
    UNALLOCATED,
    /** Nobody knows: there is no measurement. */
    UNKNOWN;

    /** How labels and people call it, for example {@code used}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
