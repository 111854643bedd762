package io.cloudcost.monitor.gpu;

import io.cloudcost.model.Money;

/**
 * A part of what a GPU machine costs.
 *
 * @param machine its provider, account, kind and id, for example {@code vultr/acme/COMPUTE_INSTANCE/7}
 * @param team who has that part, or whose machine it is; {@code nobody} if nobody is known
 * @param use what is done with it
 * @param cost zero or more
 */
public record GpuShare(String machine, String team, GpuUse use, Money cost) {

    /** Whose a machine is that names no team. */
    public static final String NOBODY = "nobody";
}
