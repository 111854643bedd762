package io.cloudcost.monitor.gpu;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of a GPU, or of a slice of one.
 *
 * @param host the machine's name or id
 * @param gpu which of the machine's GPUs, for example its UUID
 * @param size of the slice: 112 for a whole GPU; 0 if that is not known
 * @param active how much of the slice worked, from 0 to 1; null if that is not known
 * @param holders who has it, a team or a namespace each; several where it is shared by turns, none if nobody has it;
 *     null where it is whoever has the machine
 * @param share of the time since the last check that this is about, above 0; 1 for all of it. Who had it one after the other has
 *     one of these each
 */
public record GpuSlice(
        String host,
        String gpu,
        int size,
        @Nullable BigDecimal active,
        @Nullable List<String> holders,
        BigDecimal share) {

    /** The size of a whole GPU: half of it is of its computing, half of its memory, in sevenths, eighths and quarters. */
    public static final int WHOLE = 112;

    public GpuSlice {
        holders = holders == null ? null : List.copyOf(holders);
        if (size < 0 || size > WHOLE) {
            throw new IllegalArgumentException("A slice's size is from 0 to " + WHOLE + ", not " + size + ".");
        }
        if (active != null && (active.signum() < 0 || active.compareTo(BigDecimal.ONE) > 0)) {
            throw new IllegalArgumentException("Activity is from 0 to 1, not " + active.toPlainString() + ".");
        }
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A share is above 0 and at most 1, not " + share.toPlainString() + ".");
        }
    }

    /** Of all the time since the last check. */
    public GpuSlice(String host, String gpu, int size, @Nullable BigDecimal active, @Nullable List<String> holders) {
        this(host, gpu, size, active, holders, BigDecimal.ONE);
    }

    /** The same of the machine that is called so. */
    GpuSlice on(String machine) {
        return new GpuSlice(machine, gpu, size, active, holders, share);
    }

    /** How much of a GPU's time this is about, of {@link #WHOLE}. */
    BigDecimal weight() {
        return share.multiply(BigDecimal.valueOf(size));
    }
}
